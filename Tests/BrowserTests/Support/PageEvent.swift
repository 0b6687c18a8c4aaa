/// What events of the protocol's domains Page, Network, Runtime, Log and Audits say, as far as needed.
struct PageEvent: Decodable, Sendable {
  struct Request: Decodable { let url: String }
  struct Response: Decodable { let status: Int }
  struct Entry: Decodable { let level, text: String, url: String? }
  struct Value: Decodable { let value: JSON?, description: String? }
  struct Exception: Decodable { let text: String, exception: Value? }
  struct Issue: Decodable { let details: Details }
  struct Details: Decodable { let contentSecurityPolicyIssueDetails: Violation? }
  struct Violation: Decodable { let violatedDirective: String, blockedURL: String? }

  let requestId: String?
  let loaderId: String?
  let name: String?
  let type: String?
  let encodedDataLength: Double?
  let errorText: String?
  let blockedReason: String?
  let request: Request?
  let response: Response?
  let entry: Entry?
  let args: [Value]?
  let exceptionDetails: Exception?
  let issue: Issue?
}

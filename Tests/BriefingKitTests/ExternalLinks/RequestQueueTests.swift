import Testing

@testable import BriefingKit

@Suite struct RequestQueueTests {
  @Test func keepsBothLimits() throws {
    let web = VirtualWeb { request in
      (.milliseconds(request.address.text.utf8.count % 7 + 1), .response(HTTPReply("200")))
    }
    var options = ExternalLinkOptions(contact: "c")
    options.maxRequests = 8
    options.maxRequestsPerHost = 3
    let links = (0..<2_000).map { ExternalLink("http://host\($0 % 3).example/\($0)") }
    let report = try web.check(links, options)
    #expect(report.count(of: .alive) == 2_000)
    #expect(web.log.count == 2_000)
    #expect(web.mostActive == 8)
    #expect(web.mostActivePerHost == 3)
  }

  @Test func letsHostsTakeTurns() {
    var queue = RequestQueue(limit: 4, limitPerHost: 2)
    for id in 0..<10 { queue.add(id, host: "a") }
    queue.add(10, host: "b")
    var begun: [Int] = []
    while let id = queue.next(now: .zero) { begun.append(id) }
    #expect(begun == [0, 10, 1])
    queue.finished(host: "a", now: .zero)
    #expect(queue.next(now: .zero) == 2)
    #expect(queue.next(now: .zero) == nil)
  }

  @Test func holdsAHost() {
    var queue = RequestQueue(limit: 4, limitPerHost: 2)
    queue.hold("a", until: .seconds(5))
    queue.add(0, host: "a")
    queue.add(1, host: "b")
    #expect(queue.next(now: .zero) == 1)
    #expect(queue.next(now: .seconds(4)) == nil)
    #expect(queue.nextDue == .seconds(5))
    #expect(queue.next(now: .seconds(5)) == 0)
  }

  @Test func beginsDelayedRequestsInTheOrderOfTheirTimes() {
    var queue = RequestQueue(limit: 4, limitPerHost: 4)
    for (id, due) in [3, 1, 2].enumerated() { queue.add(id, host: "a", due: .seconds(due)) }
    #expect(queue.next(now: .milliseconds(999)) == nil)
    #expect(queue.next(now: .seconds(1)) == 1)
    #expect(queue.next(now: .seconds(1)) == nil)
    #expect(queue.next(now: .seconds(3)) == 2)
    #expect(queue.next(now: .seconds(3)) == 0)
    #expect(queue.next(now: .seconds(9)) == nil)
  }

  @Test func makesTheWholeHostWaitWhereItHasTooManyRequests() throws {
    let web = VirtualWeb(["HEAD http://a.example/0": [HTTPReply("429", retryAfter: "30")]])
    var options = ExternalLinkOptions(contact: "c")
    options.maxRequestsPerHost = 1
    _ = try web.check((0..<3).map { ExternalLink("http://a.example/\($0)") }, options)
    #expect(web.log.count == 4)
    #expect(web.log.dropFirst().allSatisfy { (Int($0.prefix { $0 != " " }) ?? 0) >= 30_000 })
  }
}

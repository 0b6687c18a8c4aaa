import Testing

@testable import BriefingKit

@Suite struct MetadataServiceTests {
  @Test(arguments: [
    ("127.0.0.1", true), ("10.0.0.1", true), ("192.168.1.1", true), ("::1", true), ("fd12:3456::1", true),
    ("169.254.169.254", false), ("169.254.0.1", false), ("168.63.129.16", false), ("100.100.100.200", false),
    ("192.0.0.192", false), ("fe80::1", false), ("fd00:ec2::254", false), ("::ffff:169.254.169.254", false),
    ("93.184.216.34", true),
  ])
  func isOutOfBoundsEvenWherePrivateAddressesAreAllowed(address: String, isAllowed: Bool) throws {
    var options = ExternalLinkOptions(contact: "test")
    options.allowsPrivateAddresses = true
    #expect(try #require(IPAddress(address)).isAllowed(options) == isAllowed)
  }
}

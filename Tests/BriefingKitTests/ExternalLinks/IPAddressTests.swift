import Testing

@testable import BriefingKit

@Suite struct IPAddressTests {
  static let notPublic = [
    // IPv4: first and last of each block.
    "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.1.2.3", "10.255.255.255", "100.64.0.0", "100.100.100.200",
    "100.127.255.255", "127.0.0.1", "127.0.0.0", "127.255.255.255", "168.63.129.16", "169.254.0.0",
    "169.254.169.254", "169.254.170.2", "169.254.255.255", "172.16.0.0", "172.20.10.1", "172.31.255.255",
    "192.0.0.0", "192.0.0.192", "192.0.0.255", "192.0.2.0", "192.0.2.255", "192.88.99.0", "192.88.99.255",
    "192.168.0.0", "192.168.1.1", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.0",
    "198.51.100.255", "203.0.113.0", "203.0.113.255", "224.0.0.0", "224.0.0.251", "239.255.255.255",
    "240.0.0.0", "254.1.2.3", "255.255.255.255",
    // IPv6.
    "::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "64:ff9b::7f00:1",
    "64:ff9b::808:808", "64:ff9b:1::1", "100::", "100:0:0:1::", "1fff:ffff::", "2001::", "2001::1",
    "2001:2::1", "2001:10::1", "2001:20::1", "2001:1ff:ffff::1", "2001:db8::", "2001:db8:ffff::ffff",
    "2002::", "2002:7f00:1::1", "2002:ffff:ffff::1", "3fff::", "3fff:fff:ffff::1", "4000::", "5f00::1",
    "fc00::", "fd00:ec2::254", "fdff:ffff::1", "fe80::", "fe80::1", "febf:ffff::1", "fec0::1", "ff00::",
    "ff02::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
  ]

  static let isPublic = [
    "1.0.0.0", "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.0", "168.63.129.15", "168.63.129.17", "169.253.255.255", "169.255.0.0",
    "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.88.98.255",
    "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255",
    "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255", "2000::", "2001:200::1",
    "2001:4860:4860::8888", "2001:db7:ffff::1", "2001:db9::1", "2003::1", "2606:4700:4700::1111",
    "2a00:1450::1", "3ffe:ffff::1", "3fff:1000::1",
  ]

  @Test(arguments: notPublic) func refuses(address: String) throws {
    #expect(try !#require(IPAddress(address)).isPublic)
  }

  @Test(arguments: isPublic) func allows(address: String) throws {
    #expect(try #require(IPAddress(address)).isPublic)
  }

  @Test(arguments: notPublic + isPublic) func isPrintedAsItIsRead(address: String) throws {
    let ip = try #require(IPAddress(address))
    #expect(IPAddress(ip.description) == ip)
    #expect(IPAddress(host: ip.isIPv6 ? "[\(ip)]" : "\(ip)") == ip)
  }

  @Test(arguments: [
    "", "example.org", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "[::1]", "fe80::1%eth0",
  ])
  func isNot(text: String) {
    #expect(IPAddress(text) == nil)
  }

  /// A URL's host in any notation that browsers know is judged as the address that it is.
  @Test(arguments: [
    "http://0x7f.1/", "http://2130706433/", "http://017700000001/", "http://127.1/", "http://127.0.0.1./",
    "http://１２７.0.0.1/", "http://%31%32%37.0.0.1/", "http://[::ffff:7f00:1]/", "http://[0:0::1]/",
    "http://0/", "http://169.254.43518/",
  ])
  func knowsPrivateHostsInDisguise(url: String) throws {
    let host = try #require(ExternalAddress(url)).host
    #expect(IPAddress(host: host)?.isPublic == false, "\(host)")
  }
}

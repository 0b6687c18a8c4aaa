extension IPAddress {
  /// Whether the address is one of the public Internet: what a stranger's page may send us to.
  ///
  /// After the IANA special-purpose address registries (RFC 6890). Of IPv6 only the global unicast space
  /// 2000::/3 counts, without the ranges that carry an IPv4 address or are not routed: mapped (::ffff:0:0/96)
  /// and translated (64:ff9b::/96) addresses lie outside it.
  var isPublic: Bool {
    if isIPv6 {
      return matches([0x20], 3) && !Self.reservedIPv6.contains { matches($0.prefix, $0.bits) }
    }
    return !Self.reservedIPv4.contains { matches($0.prefix, $0.bits) }
  }

  /// Whether a check may ask it. Services that hand out a machine's secrets to whoever asks from there are
  /// out of bounds also where private addresses are allowed.
  func isAllowed(_ options: ExternalLinkOptions) -> Bool {
    isPublic || options.allowsPrivateAddresses && !isMetadataService
  }

  private var isMetadataService: Bool {
    let blocks = isIPv6 ? Self.metadataIPv6 : Self.metadataIPv4
    return blocks.contains { matches($0.prefix, $0.bits) }
  }

  private static let metadataIPv4: [Block] = [
    ([169, 254], 16),  // link-local: most clouds
    ([100, 100, 100, 200], 32),  // Alibaba
    ([168, 63, 129, 16], 32),  // Azure
    ([192, 0, 0, 192], 32),  // Oracle
  ]

  private static let metadataIPv6: [Block] = [
    ([0xFE, 0x80], 10),  // link-local
    ([0xFD, 0x00, 0x0E, 0xC2], 32),  // Amazon
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 169, 254], 112),  // IPv4 link-local, mapped
  ]

  private typealias Block = (prefix: [UInt8], bits: Int)

  private static let reservedIPv4: [Block] = [
    ([0], 8),  // "this network"
    ([10], 8),  // private
    ([100, 64], 10),  // carrier-grade NAT; holds Alibaba's metadata service
    ([127], 8),  // loopback
    ([168, 63, 129, 16], 32),  // Azure's metadata service: public by its number alone
    ([169, 254], 16),  // link-local; holds the metadata services of most clouds
    ([172, 16], 12),  // private
    ([192, 0, 0], 24),  // protocol assignments; holds Oracle's metadata service
    ([192, 0, 2], 24),  // documentation
    ([192, 88, 99], 24),  // 6to4 relays
    ([192, 168], 16),  // private
    ([198, 18], 15),  // benchmarks
    ([198, 51, 100], 24),  // documentation
    ([203, 0, 113], 24),  // documentation
    ([224], 4),  // multicast
    ([240], 4),  // reserved, and broadcast
  ]

  private static let reservedIPv6: [Block] = [
    ([0x20, 0x01, 0x00], 23),  // protocol assignments: Teredo, ORCHID, benchmarks
    ([0x20, 0x01, 0x0D, 0xB8], 32),  // documentation
    ([0x20, 0x02], 16),  // 6to4
    ([0x3F, 0xFF, 0x00], 20),  // documentation
  ]

  private func matches(_ prefix: [UInt8], _ bits: Int) -> Bool {
    for index in 0..<(bits + 7) / 8 {
      let left = bits - index * 8
      let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
      let wanted = index < prefix.count ? prefix[index] : 0
      if bytes[index] & mask != wanted & mask { return false }
    }
    return true
  }
}

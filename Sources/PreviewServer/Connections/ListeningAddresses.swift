import Glibc
import NIOCore
import NIOPosix

/// Where the server listens.
struct Listening: Sendable {
  let port: Int
  let url: String
  let isLoopbackOnly: Bool
}

/// The addresses to listen on, all at one port.
struct ListeningAddresses: Sendable {
  typealias Configure = @Sendable (any Channel, _ port: Int) throws -> Void

  /// The host by name, where one was asked for.
  let named: String?
  private let addresses: [SocketAddress]
  private let port: Int

  init(_ options: PreviewOptions) throws(PreviewServerError) {
    port = Int(options.port)
    if let host = options.host, host.lowercased() != "localhost" {
      named = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
      addresses = [try Self.address(of: named ?? host, port: port)]
    } else {
      named = nil
      addresses = [
        try Self.address(of: "127.0.0.1", port: port), try Self.address(of: "::1", port: port),
      ]
    }
  }

  private static func address(of host: String, port: Int) throws(PreviewServerError) -> SocketAddress {
    if let address = try? SocketAddress(ipAddress: host, port: port) { return address }
    guard let address = try? SocketAddress.makeAddressResolvingHost(host, port: port) else {
      throw .unknownHost(host)
    }
    return address
  }

  /// - Parameter configure: sets up each connection.
  func listen(
    _ group: any EventLoopGroup, configure: @escaping Configure
  ) throws(PreviewServerError) -> Listening {
    // A port that is free on the first address may be another program's on the second.
    var attempts = port == 0 ? 5 : 1
    while true {
      attempts -= 1
      do { return try listenOnce(group, configure) } catch {
        guard case .portInUse = error, attempts > 0 else { throw error }
      }
    }
  }

  private func listenOnce(
    _ group: any EventLoopGroup, _ configure: @escaping Configure
  ) throws(PreviewServerError) -> Listening {
    var bound: [any Channel] = []
    var port = port
    for var address in addresses {
      address.port = port
      do {
        let channel = try Self.bind(address, group, configure)
        bound.append(channel)
        port = channel.localAddress?.port ?? port
      } catch {
        // Not every machine has IPv6.
        if case .foreignAddress = error, !bound.isEmpty { continue }
        for channel in bound { try? channel.close().wait() }
        throw error
      }
    }
    return Listening(
      port: port, url: "http://\(named.map(Self.inURL) ?? "localhost"):\(port)/",
      isLoopbackOnly: bound.allSatisfy { $0.localAddress?.isLoopback ?? false })
  }

  private static func bind(
    _ address: SocketAddress, _ group: any EventLoopGroup, _ configure: @escaping Configure
  ) throws(PreviewServerError) -> any Channel {
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      // Whoever has no more to ask may still wait for answers.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.writeBufferWaterMark, value: .init(low: 64 << 10, high: 256 << 10))
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try configure(channel, channel.localAddress?.port ?? 0) }
      }
    do {
      return try bootstrap.bind(to: address).wait()
    } catch {
      throw PreviewServerError(
        listeningOn: address.ipAddress ?? "", port: address.port ?? 0,
        code: (error as? IOError)?.errnoCode ?? EIO)
    }
  }

  private static func inURL(_ host: String) -> String { host.contains(":") ? "[\(host)]" : host }
}

extension SocketAddress {
  fileprivate var isLoopback: Bool {
    switch self {
    case .v4: ipAddress?.hasPrefix("127.") ?? false
    case .v6: ipAddress == "::1"
    case .unixDomainSocket: true
    }
  }
}

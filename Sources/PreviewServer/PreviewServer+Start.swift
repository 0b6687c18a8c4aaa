import NIOCore
import NIOHTTP1
import NIOPosix

extension PreviewServer {
  /// Listens, and returns once browsers can connect.
  public static func start(
    _ content: PreviewContent, options: PreviewOptions = PreviewOptions()
  ) throws(PreviewServerError) -> PreviewServer {
    let addresses = try ListeningAddresses(options)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let pool = NIOThreadPool(numberOfThreads: 2)
    pool.start()
    let entrance = LoopEntrance(group.next())
    let hub = EventHub(SiteLookup(content: content), entrance: entrance, limit: options.limits.eventStreams)
    let table = ConnectionTable(options.limits)
    do {
      // The port is known only once it is bound, and no connection is accepted before the rules are there.
      let listening = try addresses.listen(group) { channel, port in
        let hosts = AllowedHosts(port: port, named: addresses.named)
        try configure(
          channel,
          RequestHandler(RequestRules(hosts), pool: pool, entrance: entrance, hub: hub, table: table),
          table, options.limits)
      }
      let loop = group.next()
      loop.scheduleRepeatedTask(
        initialDelay: options.limits.heartbeat.timeAmount, delay: options.limits.heartbeat.timeAmount
      ) { _ in hub.beat() }
      let sweep = options.limits.sweep.timeAmount
      loop.scheduleRepeatedTask(initialDelay: sweep, delay: sweep) { _ in table.closeOverdue() }
      return PreviewServer(listening: listening, group: group, pool: pool, entrance: entrance, hub: hub)
    } catch {
      pool.shutdownGracefully { _ in }
      group.shutdownGracefully { _ in }
      throw error
    }
  }

  private static func configure(
    _ channel: any Channel, _ handler: RequestHandler, _ table: ConnectionTable, _ limits: PreviewLimits
  ) throws {
    guard table.admit(channel) else { return channel.close(promise: nil) }
    var decoding = NIOHTTPDecoderLimitConfiguration()
    decoding.maxHeaderFieldSize = limits.headBytes / 2
    decoding.maxHeaderListSize = limits.headBytes
    decoding.maxHeaderFieldCount = 100
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withPipeliningAssistance: true, withErrorHandling: false, withOutboundHeaderValidation: true,
      withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
    try channel.pipeline.syncOperations.addHandler(handler)
  }
}

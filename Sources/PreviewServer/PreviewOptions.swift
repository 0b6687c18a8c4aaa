import NIOCore

public struct PreviewOptions: Sendable {
  /// A name or address of this machine to listen on. Nil: the loopback addresses, 127.0.0.1 and ::1.
  public var host: String?
  /// 0 for any that is free.
  public var port: UInt16
  public var limits: PreviewLimits

  public init(host: String? = nil, port: UInt16 = 8080, limits: PreviewLimits = PreviewLimits()) {
    self.host = host
    self.port = port
    self.limits = limits
  }
}

/// What clients may use.
public struct PreviewLimits: Sendable {
  /// When there are as many, the one that has idled longest makes room.
  public var connections = 512
  public var eventStreams = 100
  /// The request line and all headers, in bytes.
  public var headBytes = 32 << 10
  /// From the beginning of a connection, or from the first byte of a later request, to the end of its
  /// headers.
  public var head = Duration.seconds(10)
  /// Between two requests of a connection.
  public var idle = Duration.seconds(30)
  /// How long a client may take nothing of an answer that waits for it.
  public var stalledAnswer = Duration.seconds(15)
  /// Between two signs of life on an event stream.
  public var heartbeat = Duration.seconds(15)

  public init() {}

  /// How long a client may go on sending once it was refused: closed at once, it might not see why.
  static let farewell = Duration.seconds(1)

  var sweep: Duration { min(min(head, idle), min(stalledAnswer, Self.farewell)) / 4 }
}

extension Duration {
  var timeAmount: TimeAmount {
    .nanoseconds(components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000)
  }
}

import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection: takes its requests in turn and sends the answers.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    case waiting
    /// Its head is there, its end is not.
    case reading(PreviewRequest)
    case answering
    case streaming
    /// Refused: what else comes is ignored.
    case leaving
  }

  private let rules: RequestRules
  private let pool: NIOThreadPool
  private let entrance: LoopEntrance
  private let hub: EventHub
  private let table: ConnectionTable

  private var state = State.waiting
  private var context: ChannelHandlerContext?
  private var head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
  private var answer = AnswerBytes([])
  private var closesAfterAnswer = false
  private var isFlushed = true
  private var isSending = false
  private var waitsToEnd = false
  private var hasReadPart = false

  init(
    _ rules: RequestRules, pool: NIOThreadPool, entrance: LoopEntrance, hub: EventHub, table: ConnectionTable
  ) {
    self.rules = rules
    self.pool = pool
    self.entrance = entrance
    self.hub = hub
    self.table = table
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    hasReadPart = true
    switch (Self.unwrapInboundIn(data), state) {
    case (.head(let head), .waiting):
      self.head = head
      closesAfterAnswer = !head.isKeepAlive
      table.note(.working, context.channel)
      let request = rules.judge(head, arrival: context.localAddress?.ipAddress)
      // Not to wait for the end of a body that nobody wants.
      if case .refused(let reply) = request, reply.closes { return send(reply) }
      state = .reading(request)
    case (.end, .reading(let request)): answer(request, context)
    default: break
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // Bytes without a part: a head has begun.
    if !hasReadPart, case .waiting = state { table.noteBegun(context.channel) }
    hasReadPart = false
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    guard waitsToEnd, context.channel.isWritable else { return }
    waitsToEnd = false
    end(context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event else { return context.fireUserInboundEventTriggered(event) }
    switch state {
    case .answering: closesAfterAnswer = true
    case .waiting, .reading, .streaming, .leaving: context.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let error = error as? HTTPParserError, case .waiting = state else {
      return context.close(promise: nil)
    }
    head.version = .http1_1
    send(
      error == .headerOverflow
        ? .text(.requestHeaderFieldsTooLarge, "The headers are too large.").closing
        : .text(.badRequest, "The request is malformed.").closing)
  }

  private func answer(_ request: PreviewRequest, _ context: ChannelHandlerContext) {
    state = .answering
    switch request {
    case .refused(let reply): send(reply)
    case .script: send(Reply(.ok, .javaScript, [PreviewScript.bytes[...]]))
    case .events(let page, let known): open(page, known, context)
    case .file(let path):
      let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
      let (replies, entrance) = (SiteReplies(site: hub.site, hub: hub), entrance)
      let channel = context.channel
      pool.submit { state in
        // Clients may have gone while they waited for their turn.
        guard state == .active, channel.isActive else { return }
        let reply = replies.reply(to: path)
        entrance.run { bound.value.send(reply) }
      }
    }
  }

  private func open(_ page: RequestPath, _ known: String, _ context: ChannelHandlerContext) {
    if head.method == .HEAD { return send(Reply(.ok, .eventStream, [])) }
    guard hub.hasRoom else {
      return send(.text(.serviceUnavailable, "Too many pages are open; close some."))
    }
    state = .streaming
    table.note(.streaming, context.channel)
    let answer = HTTPResponseHead(version: head.version, status: .ok, headers: Reply.headers(.eventStream))
    context.writeAndFlush(Self.wrapOutboundOut(.head(answer)), promise: nil)
    hub.open(context.channel, page: page, known: known)
  }
}

// MARK: - Sending

extension RequestHandler {
  private func send(_ reply: Reply) {
    guard let context, context.channel.isActive else { return }
    state = .answering
    closesAfterAnswer = closesAfterAnswer || reply.closes
    var answer = HTTPResponseHead(version: head.version, status: reply.status, headers: reply.headers)
    if closesAfterAnswer {
      answer.headers.add(name: "Connection", value: "close")
    } else if head.version == .http1_0 {
      answer.headers.add(name: "Connection", value: "keep-alive")
    }
    context.write(Self.wrapOutboundOut(.head(answer)), promise: nil)
    self.answer = AnswerBytes(head.method == .HEAD ? [] : reply.body)
    sendOn()
  }

  /// Hands the socket one piece after the other, each when it has taken the last, so that a client which does
  /// not read costs no memory, and none that asks for more is heard before.
  private func sendOn() {
    guard !isSending, let context else { return }
    isSending = true
    defer { isSending = false }
    while isFlushed {
      table.note(.sending, context.channel)
      guard let piece = answer.next() else {
        // Heads without bodies wait here, for a client that only asks.
        waitsToEnd = !context.channel.isWritable
        return waitsToEnd ? context.flush() : end(context)
      }
      isFlushed = false
      let promise = context.eventLoop.makePromise(of: Void.self)
      promise.futureResult.assumeIsolated().whenSuccess {
        self.isFlushed = true
        self.sendOn()
      }
      context.writeAndFlush(
        Self.wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: piece)))),
        promise: promise)
    }
  }

  private func end(_ context: ChannelHandlerContext) {
    answer = AnswerBytes([])
    // Before the end is written: with it, the next request is delivered.
    state = closesAfterAnswer ? .leaving : .waiting
    table.note(closesAfterAnswer ? .leaving : .idle, context.channel)
    let closes = closesAfterAnswer
    context.writeAndFlush(Self.wrapOutboundOut(.end(nil)), promise: nil)
    // What the client still sends is read until it ends: closed with unread bytes, it would lose the answer.
    if closes { context.close(mode: .output, promise: nil) }
  }
}

public import WireFormats

/// The body of a request that is a stream of events: each is written when the transport asks for
/// more.
public final class EventStreamBody: ByteStream {
  /// Signs a message by putting it into another one; `nil` stands for the stream's end, which has
  /// a signed message of its own.
  public typealias Sign = @Sendable (EventStreamMessage?) async throws -> EventStreamMessage

  private let events: EventStream
  private let write: @Sendable (Value) throws -> EventStreamMessage
  private let sign: Sign?

  init(
    _ events: EventStream, sign: Sign? = nil,
    write: @escaping @Sendable (Value) throws -> EventStreamMessage
  ) {
    self.events = events
    self.sign = sign
    self.write = write
  }

  /// The same events, each signed.
  public func signed(by sign: @escaping Sign) -> EventStreamBody {
    EventStreamBody(events, sign: sign, write: write)
  }

  /// `nil`: how many bytes there will be is not known.
  public var length: Int64? { nil }

  /// There is one pass over the events.
  public var isReplayable: Bool { false }

  /// A reader of the messages' bytes.
  public func makeReader() async throws -> any ByteStreamReader { Reader(body: self) }

  private final class Reader: ByteStreamReader {
    private let body: EventStreamBody
    private var isAtEnd = false

    init(body: EventStreamBody) { self.body = body }

    func next() async throws -> [UInt8]? {
      guard !isAtEnd else { return nil }
      let message = try await body.events.next().map(body.write)
      isAtEnd = message == nil
      if let sign = body.sign { return try await sign(message).encoded() }
      return try message?.encoded()
    }

    func cancel() async {
      isAtEnd = true
      await body.events.close()
    }
  }
}

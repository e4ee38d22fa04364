public import AWSProtocols
public import NIOCore
public import WireFormats

/// A stream is a sequence of buffers, of the sizes in which they come.
///
/// The body of a response comes from the network once: reading it whole (``read()``, ``text()``,
/// ``save(to:)``), in pieces (``read(_:)``), by line (``lines``) or by buffer each goes on where the last
/// one stopped. Reading what was read to the end, or from two tasks at a time, is an error. The
/// connection is free again when the body is read to the end or closed; dropping the stream closes
/// it.
extension ByteStream: AsyncSequence {
  /// A run of bytes, never empty.
  public typealias Element = ByteBuffer

  /// Goes through the buffers.
  public struct AsyncIterator: AsyncIteratorProtocol {
    private let body: StreamingBody
    private var ready: ArraySlice<ByteBuffer> = []

    init(_ body: StreamingBody) { self.body = body }

    /// The next buffer; `nil` at the end.
    ///
    /// - Throws: As ``ByteStream/read()``.
    public mutating func next() async throws -> ByteBuffer? {
      if ready.isEmpty { ready = try await body.nextBuffers()?[...] ?? [] }
      return ready.popFirst()
    }
  }

  /// An iterator from where the stream was read to.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(delivered) }

  /// All bytes that are left.
  ///
  /// - Throws: `incompleteReadError` when fewer bytes come than announced, `readTimeoutError` when
  ///   the server falls silent, `responseStreamingError` when the body was read before or is being
  ///   read, ``FileError`` for a file.
  public func read() async throws -> [UInt8] { try await delivered.read() }

  /// The next bytes: as many as asked for, fewer only before the end, none at the end.
  ///
  /// - Parameter count: The number of bytes.
  /// - Throws: As ``read()``.
  public func read(_ count: Int) async throws -> [UInt8] { try await delivered.read(count) }

  /// All that is left, as UTF-8.
  ///
  /// - Throws: `responseStreamingError` when the bytes are no UTF-8; as ``read()``.
  public func text() async throws -> String { try await delivered.text() }

  /// The lines of a UTF-8 text, without their ends (LF, or CR and LF).
  public var lines: Lines { Lines(body: delivered) }

  /// Writes all that is left into a file. The file has its name only when it is whole.
  ///
  /// - Parameter path: Where to; a file that is there is replaced.
  /// - Throws: ``FileError``; as ``read()``.
  public func save(to path: String) async throws { try await delivered.save(to: path) }

  /// Drops what is unread and frees the connection.
  public func close() async { await delivered.close() }

  /// The source as a body that remembers how far it was read.
  package var delivered: StreamingBody { source as? StreamingBody ?? StreamingBody(source) }
}

// MARK: - What streams are made of

extension ByteStream {
  /// A file, read while it is sent. What is wrong with it is thrown when it is read.
  ///
  /// - Parameter path: The file's path.
  public static func file(_ path: String) -> ByteStream { ByteStream(FileBody(path: path)) }

  /// A buffer.
  public init(_ buffer: ByteBuffer) { self.init([UInt8](buffer: buffer)) }

  /// What a sequence gives, sent as it comes. It goes out once: a request with it isn't retried after
  /// the first byte.
  ///
  /// - Parameters:
  ///   - sequence: Runs of bytes.
  ///   - length: The number of all bytes, if it is known; S3 wants it except with checksums in
  ///     trailers.
  public init<Sequence: AsyncSequence & Sendable>(_ sequence: Sequence, length: Int64? = nil)
  where Sequence.Element == [UInt8] {
    self.init(SequenceBody(sequence, length: length))
  }

  /// What a sequence of buffers gives: a server's request body, another stream.
  ///
  /// - Parameters: As ``init(_:length:)``.
  public init<Sequence: AsyncSequence & Sendable>(_ sequence: Sequence, length: Int64? = nil)
  where Sequence.Element == ByteBuffer {
    self.init(SequenceBody(sequence.map { [UInt8](buffer: $0) }, length: length))
  }

  /// The body that a member of a response is: `ByteStream(object.Body)`; `nil` for values of
  /// other kinds. All that are made of one value read on where the last one stopped.
  public init?(_ value: Value?) {
    guard case .stream(let stream)? = value else { return nil }
    self = stream
  }
}

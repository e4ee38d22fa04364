import Synchronization
public import WireFormats

/// A body that an `AsyncSequence` of byte runs gives: what is sent while it comes into being.
///
/// Goes out once: a request with it isn't retried after the first byte.
public final class SequenceBody: ByteStream {
  /// The number of bytes if it was given.
  public let length: Int64?
  private let make: @Sendable () -> any ByteStreamReader
  private let isTaken = Mutex(false)

  /// A body of a sequence.
  ///
  /// - Parameters:
  ///   - sequence: Runs of bytes.
  ///   - length: The number of all bytes, if it is known; S3 wants it except with checksums in
  ///     trailers.
  public init<Sequence: AsyncSequence & Sendable>(_ sequence: Sequence, length: Int64? = nil)
  where Sequence.Element == [UInt8] {
    self.length = length
    make = { Reader(sequence.makeAsyncIterator()) }
  }

  /// No: the sequence is gone through once.
  public var isReplayable: Bool { false }

  /// The one reader.
  ///
  /// - Throws: `unseekableStreamError` the second time.
  public func makeReader() async throws -> any ByteStreamReader {
    let isFirst = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    guard isFirst else {
      throw BotoCoreError(
        .unseekableStreamError,
        "Need to rewind the stream, but the sequence behind it was read already. "
          + "Send bytes or a file where a request may be sent again")
    }
    return make()
  }

  private final class Reader<Iterator: AsyncIteratorProtocol>: ByteStreamReader
  where Iterator.Element == [UInt8] {
    private var iterator: Iterator?

    init(_ iterator: Iterator) { self.iterator = iterator }

    func next() async throws -> [UInt8]? {
      guard var iterator else { return nil }
      while let bytes = try await iterator.next(isolation: #isolation) {
        self.iterator = iterator
        if !bytes.isEmpty { return bytes }
      }
      self.iterator = nil
      return nil
    }

    func cancel() async { iterator = nil }
  }
}

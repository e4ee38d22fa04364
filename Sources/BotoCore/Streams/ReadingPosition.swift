import WireFormats

/// How far a body is read: the reader behind it, bytes put back, the count that has to come out
/// right at the end.
///
/// Sendable: ``ReadingTurns`` hands it to one task at a time.
final class ReadingPosition: @unchecked Sendable {
  private let reader: any ByteStreamReader
  private let length: Int64?
  private var rest: [UInt8] = []
  private var count: Int64 = 0
  private var isAtEnd = false

  init(_ reader: any ByteStreamReader, length: Int64?) {
    self.reader = reader
    self.length = length
  }

  /// The next bytes; `nil` at the end.
  func next() async throws -> [UInt8]? {
    if !rest.isEmpty {
      defer { rest = [] }
      return rest
    }
    guard !isAtEnd else { return nil }
    do {
      if let chunk = try await reader.next() {
        count &+= Int64(chunk.count)
        return chunk
      }
    } catch {
      isAtEnd = true
      throw streaming(error)
    }
    isAtEnd = true
    if let length, length != count { throw incomplete(length) }
    return nil
  }

  func putBack(_ bytes: ArraySlice<UInt8>) { rest = Array(bytes) }

  /// A second reading of everything would find nothing, which looks like an empty object.
  func requireUnfinished() throws {
    guard isAtEnd, rest.isEmpty else { return }
    throw BotoCoreError(
      .responseStreamingError,
      "The body was read to its end already. Keep the bytes of the first reading")
  }

  func cancel() async {
    isAtEnd = true
    rest = []
    await reader.cancel()
  }

  /// A connection that ends early is about this body now, not about the request any more.
  private func streaming(_ error: any Error) -> any Error {
    guard let error = error as? BotoCoreError, error.kind == .connectionClosedError else {
      return error
    }
    if let length { return incomplete(length) }
    return BotoCoreError(
      .responseStreamingError,
      "An error occurred while reading from response stream: \(error.message)")
  }

  private func incomplete(_ length: Int64) -> BotoCoreError {
    BotoCoreError(
      .incompleteReadError, "\(count) read, but total bytes expected is \(length).")
  }
}

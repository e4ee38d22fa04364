public import AWSProtocols
import WireFormats

extension Value {
  /// The bytes of a response's streaming member; `nil` for values of other kinds.
  @available(*, deprecated, message: "StreamingBody(value)")
  public var body: StreamingBody? {
    guard case .stream(let stream) = self else { return nil }
    return stream as? StreamingBody ?? StreamingBody(stream)
  }

  /// All bytes of a body: of a stream what is left, of a blob or a string what it holds.
  ///
  /// - Throws: `responseStreamingError` for values that have no bytes; as ``StreamingBody/read()``.
  @available(*, deprecated, message: "[UInt8](reading: value)")
  public func read() async throws -> [UInt8] {
    switch self {
    case .stream: return try await body?.read() ?? []
    case .blob(let bytes): return bytes
    case .string(let text): return Array(text.utf8)
    default:
      throw BotoCoreError(
        .responseStreamingError,
        "There are no bytes to read here, but \(isNull ? "nothing" : "a value of another kind"); "
          + "look at the member's name and the operation's output")
    }
  }

  /// All of a body as UTF-8 text.
  ///
  /// - Throws: As ``read()``, and when the bytes are no UTF-8.
  @available(*, deprecated, message: "String(reading: value)")
  public func text() async throws -> String {
    if case .string(let text) = self { return text }
    return try await UTF8Text.decode(read())
  }

  /// A file as a parameter: `Body: .file("photo.jpg")`. It is read while it is sent.
  ///
  /// - Parameter path: The file's path. What is wrong with it is thrown by the call.
  public static func file(_ path: String) -> Value { .stream(FileBody(path: path)) }

  /// Runs of bytes as a parameter, sent as they come.
  ///
  /// - Parameters:
  ///   - sequence: The runs.
  ///   - length: The number of all bytes, if it is known.
  public static func stream<Sequence: AsyncSequence & Sendable>(
    _ sequence: Sequence, length: Int64? = nil
  ) -> Value where Sequence.Element == [UInt8] {
    .stream(SequenceBody(sequence, length: length) as any ByteStream)
  }
}

/// The same where a call's arguments are variables: `s3.putObject(Bucket: bucket, Body: .file(path))`.
extension Optional where Wrapped == any ValueConvertible {
  /// A file as a parameter, as ``AWSProtocols/Value/file(_:)``.
  public static func file(_ path: String) -> Self { Value.file(path) }

  /// Runs of bytes as a parameter, as ``AWSProtocols/Value/stream(_:length:)``.
  public static func stream<Sequence: AsyncSequence & Sendable>(
    _ sequence: Sequence, length: Int64? = nil
  ) -> Self where Sequence.Element == [UInt8] { Value.stream(sequence, length: length) }
}

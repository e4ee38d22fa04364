import AWSSigning
import WireFormats

/// A body in `aws-chunked` form: chunks of 1 MiB, then a trailer with the checksum of them all.
final class AWSChunkedBody: ByteStream {
  private let content: HTTPBody
  private let algorithm: ChecksumAlgorithm

  init(_ content: HTTPBody, trailing algorithm: ChecksumAlgorithm) {
    self.content = content
    self.algorithm = algorithm
  }

  /// `nil`: the body goes out with `Transfer-Encoding: chunked`, as botocore sends it.
  var length: Int64? { nil }

  var isReplayable: Bool {
    guard case .stream(let stream) = content else { return true }
    return stream.isReplayable
  }

  func makeReader() async throws -> any ByteStreamReader {
    Reader(try await content.makeReader(), algorithm)
  }

  private final class Reader: ByteStreamReader {
    private static let chunkSize = 1 << 20
    private let content: any ByteStreamReader
    private let trailerName: String
    private var hasher: ChecksumHasher
    /// A slice, so that cutting chunks off a long run copies each byte once.
    private var pending: ArraySlice<UInt8> = []
    private var contentEnded = false
    private var ended = false

    init(_ content: any ByteStreamReader, _ algorithm: ChecksumAlgorithm) {
      self.content = content
      trailerName = algorithm.headerName
      hasher = ChecksumHasher(algorithm)
    }

    func next() async throws -> [UInt8]? {
      guard !ended else { return nil }
      while pending.count < Self.chunkSize, !contentEnded {
        guard let bytes = try await content.next() else {
          contentEnded = true
          break
        }
        if pending.isEmpty { pending = bytes[...] } else { pending += bytes }
      }
      guard !pending.isEmpty else {
        ended = true
        return AWSChunkedEncoder.end(trailers: [(trailerName, hasher.base64)])
      }
      let chunk = Array(pending.prefix(Self.chunkSize))
      pending = pending.dropFirst(chunk.count)
      hasher.update(chunk)
      return AWSChunkedEncoder.chunk(chunk)
    }

    func cancel() async {
      ended = true
      await content.cancel()
    }
  }
}

#if AsyncHTTPClient
  import AsyncHTTPClient
  import BotoCore
  import NIOCore
  import NIOHTTP1
  import Synchronization
  import WireFormats

  extension HTTPClientRequest {
    /// A request as an `HTTPClient` takes it.
    ///
    /// - Parameter reading: Remembers why the body couldn't be read.
    init(_ request: WireFormats.HTTPRequest, _ reading: RequestReading) {
      self.init(url: request.url.description)
      method = HTTPMethod(rawValue: request.method)
      // How the body is framed is said by the client itself.
      let framing = ["content-length", "transfer-encoding", "expect"]
      for field in request.headers.fields
      where !framing.contains(where: { WireFormats.HTTPHeaders.sameName($0, field.name) }) {
        headers.add(name: field.name, value: field.value)
      }
      if let bytes = request.body.bytesInMemory {
        body = bytes.isEmpty ? nil : .bytes(ByteBuffer(bytes: bytes))
      } else if case .stream(let stream) = request.body {
        body = .stream(
          RequestBuffers(stream: stream, reading: reading),
          length: stream.length.map { .known($0) } ?? .unknown)
      }
    }
  }

  /// What became of reading a request's body.
  final class RequestReading: Sendable {
    private let error = Mutex<(any Error)?>(nil)

    /// Why it failed, if it did.
    var failure: (any Error)? { error.withLock { $0 } }

    func fail(_ failure: any Error) { error.withLock { $0 = failure } }
  }

  /// The bytes of a request's body as buffers.
  private struct RequestBuffers: AsyncSequence, Sendable {
    let stream: any ByteStream
    let reading: RequestReading

    struct AsyncIterator: AsyncIteratorProtocol {
      let stream: any ByteStream
      let reading: RequestReading
      private var reader: (any ByteBufferReader)?
      private var ready: ArraySlice<ByteBuffer> = []

      init(stream: any ByteStream, reading: RequestReading) {
        self.stream = stream
        self.reading = reading
      }

      mutating func next() async throws -> ByteBuffer? {
        do {
          if reader == nil { reader = try await stream.makeReader().buffered }
          if ready.isEmpty { ready = try await reader?.nextBuffers()?[...] ?? [] }
          return ready.popFirst()
        } catch {
          reading.fail(error)
          throw error
        }
      }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(stream: stream, reading: reading) }
  }
#endif

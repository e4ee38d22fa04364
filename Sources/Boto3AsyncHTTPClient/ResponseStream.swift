#if AsyncHTTPClient
  import AsyncHTTPClient
  import BotoCore
  import NIOCore
  import NIOHTTP1
  import Synchronization
  import WireFormats

  /// The body of a response while it arrives.
  final class ResponseStream: ByteStream {
    let length: Int64?
    private let body: Mutex<HTTPClientResponse.Body?>
    private let url: RequestURL

    init(_ response: HTTPClientResponse, _ url: RequestURL) {
      length = response.headers.first(name: "content-length").flatMap { Int64($0) }
      body = Mutex(response.body)
      self.url = url
    }

    var isReplayable: Bool { false }

    func makeReader() async throws -> any ByteStreamReader {
      let taken = body.withLock { body in
        defer { body = nil }
        return body
      }
      guard let taken else {
        throw BotoCoreError(
          .responseStreamingError,
          "The response's body comes from the network and was read already")
      }
      return Reader(taken, url)
    }

    private final class Reader: ByteBufferReader {
      private var iterator: HTTPClientResponse.Body.AsyncIterator?
      private let url: RequestURL

      init(_ body: HTTPClientResponse.Body, _ url: RequestURL) {
        iterator = body.makeAsyncIterator()
        self.url = url
      }

      func nextBuffers() async throws -> [ByteBuffer]? {
        guard var iterator else { return nil }
        do {
          while let buffer = try await iterator.next(isolation: #isolation) {
            self.iterator = iterator
            if buffer.readableBytes > 0 { return [buffer] }
          }
          self.iterator = nil
          return nil
        } catch {
          self.iterator = nil
          throw HTTPClientFailure.translated(error, url)
        }
      }

      /// Letting go of the iterator ends the response.
      func cancel() async { iterator = nil }
    }
  }
#endif

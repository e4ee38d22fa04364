import NIOCore
import Synchronization
import WireFormats

/// One request and its response on a connection.
final class Exchange: Sendable {
  let url: RequestURL
  let encoded: EncodedRequest
  let body: HTTPBody
  let readTimeout: TimeAmount
  /// Whether the request may go out again when a kept connection turns out to be dead.
  let retriesWhenStale: Bool
  private let cancelled = Atomic(false)

  init(
    _ request: HTTPRequest, _ encoded: EncodedRequest, readTimeout: TimeAmount,
    retriesWhenStale: Bool
  ) {
    url = request.url
    self.encoded = encoded
    body = request.body
    self.readTimeout = readTimeout
    self.retriesWhenStale = retriesWhenStale
  }

  /// Whether the caller's task was cancelled, known before the exchange reaches its connection.
  var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

  func markCancelled() { cancelled.store(true, ordering: .releasing) }
}

extension HTTPBody {
  /// Whether the body can be sent once more.
  var isReplayable: Bool {
    guard case .stream(let stream) = self else { return true }
    return stream.isReplayable
  }
}

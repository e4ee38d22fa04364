package import WireFormats

extension WireResponse {
  /// The response with its body as the caller of an operation gets it.
  package var withDeliveredBody: WireResponse {
    var response = self
    switch body {
    case .stream(let stream) where stream is StreamingBody: break
    case .stream(let stream): response.body = .stream(StreamingBody(stream))
    case .bytes(let bytes): response.body = .stream(StreamingBody(bytes))
    case .empty: response.body = .stream(StreamingBody([]))
    }
    return response
  }
}

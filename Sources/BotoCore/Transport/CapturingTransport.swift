import WireFormats

/// Takes the first request in place of a network.
struct CapturingTransport: HTTPTransport {
  /// The request, thrown so that no step of the call goes on.
  struct Captured: Error {
    let request: HTTPRequest
  }

  func send(_ request: HTTPRequest, options: TransportOptions) async throws -> HTTPResponse {
    throw Captured(request: request)
  }

  func shutdown() async {}
}

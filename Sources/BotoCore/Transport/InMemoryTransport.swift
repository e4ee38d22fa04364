import Synchronization
public import WireFormats

/// A transport without a network, for tests: it keeps the requests and answers them itself.
///
/// ```swift
/// var arguments = ClientArguments()
/// let transport = InMemoryTransport(responses: [HTTPResponse(status: 200, body: .bytes(bytes))])
/// arguments.transport = transport
/// let client = try session.client("sqs", arguments)
/// try await client.listQueues()
/// #expect(transport.requests[0].headers["X-Amz-Target"] == "AmazonSQS.ListQueues")
/// ```
///
/// Everything above the network is at work: endpoint, signature, retries, parsing.
public final class InMemoryTransport: HTTPTransport {
  /// Answers a request; `number` counts them from 0. An error is what a network would throw:
  /// ``BotoCoreError`` of a connection's kinds is retried as those are.
  public typealias Server =
    @Sendable (_ request: ReceivedRequest, _ number: Int) async throws -> HTTPResponse

  private let server: Server
  private let received = Mutex<[ReceivedRequest]>([])

  /// A transport that a function answers for.
  public init(_ server: @escaping Server) { self.server = server }

  /// A transport that gives responses one after the other.
  ///
  /// A request for which none is left fails with `httpClientError`, which says so.
  public convenience init(responses: [HTTPResponse]) {
    self.init { request, number in
      guard responses.indices.contains(number) else {
        throw BotoCoreError(
          .httpClientError,
          "No response is left for \(request.method) \(request.url.host)\(request.url.path): the "
            + "in-memory transport was given \(responses.count)")
      }
      return responses[number]
    }
  }

  /// The requests so far.
  public var requests: [ReceivedRequest] { received.withLock { $0 } }

  /// Keeps a request and answers it.
  public func send(
    _ request: HTTPRequest, options: TransportOptions
  ) async throws -> HTTPResponse {
    let kept = ReceivedRequest(
      method: request.method, url: request.url, headers: request.headers,
      body: try await request.body.collect())
    let number = received.withLock { received in
      received.append(kept)
      return received.count - 1
    }
    return try await server(kept, number)
  }

  /// Nothing is held.
  public func shutdown() async {}
}

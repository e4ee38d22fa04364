import Boto3
import Synchronization
import WireFormats

/// A transport without network: each request takes the next reply of a script.
final class ScriptedTransport: HTTPTransport {
  private struct State {
    var replies: ArraySlice<JSONNode>
    var requests: [JSONNode] = []
  }
  private let state: Mutex<State>

  init(replies: [JSONNode]) { state = Mutex(State(replies: replies[...])) }

  /// The requests so far.
  var requests: [JSONNode] { state.withLock { $0.requests } }

  func send(_ request: HTTPRequest, options: TransportOptions) async throws -> HTTPResponse {
    let node = try await MessageNode.node(for: request)
    let reply = state.withLock { state in
      state.requests.append(node)
      return state.replies.popFirst()
    }
    guard let reply else { throw ScriptExhausted() }
    if let name = reply["raise"]?.string {
      throw BotoCoreError(
        BotoCoreError.Kind(rawValue: name), "\(name) on endpoint URL: \"\(request.url)\"")
    }
    return try MessageNode.response(reply)
  }

  func shutdown() async {}
}

/// A script has no reply for a request.
struct ScriptExhausted: Error {}

import Boto3
import WireFormats

extension InMemoryTransport {
  /// A transport whose requests take the replies of a line one after the other.
  convenience init(replies: [JSONNode]) {
    self.init { request, number in
      guard replies.indices.contains(number) else { throw ScriptExhausted() }
      let reply = replies[number]
      if let name = reply["raise"]?.string {
        throw BotoCoreError(
          BotoCoreError.Kind(named: name) ?? .botoCoreError,
          "\(name) on endpoint URL: \"\(request.url)\"")
      }
      return try MessageNode.response(reply)
    }
  }
}

/// A script has no reply for a request.
struct ScriptExhausted: Error {}

package import BotoCore
package import WireFormats

/// A transport without a network that answers by a script.
package typealias ScriptedTransport = InMemoryTransport

/// A request with its body read.
package typealias SentRequest = ReceivedRequest

extension InMemoryTransport {
  /// A transport that gives these answers one after the other, the last one again and again.
  package convenience init(_ answers: [HTTPResponse]) {
    self.init { _, number in
      guard let last = answers.last else { throw NothingScripted() }
      return number < answers.count ? answers[number] : last
    }
  }
}

struct NothingScripted: Error {}

extension HTTPResponse {
  /// An answer with a text for its body.
  package init(_ status: Int, _ text: String = "", headers: HTTPHeaders = [:]) {
    self.init(
      status: status, headers: headers, body: text.isEmpty ? .empty : .bytes(Array(text.utf8)))
  }
}

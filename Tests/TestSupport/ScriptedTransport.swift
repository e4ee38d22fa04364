package import BotoCore
import Synchronization
package import WireFormats

/// A transport without a network: it keeps what is sent, and answers by a script.
package final class ScriptedTransport: HTTPTransport {
  /// What the how-manieth request (from 0) is answered with.
  package typealias Script =
    @Sendable (_ request: SentRequest, _ number: Int) async throws ->
    HTTPResponse

  private let script: Script
  private let sent = Mutex<[SentRequest]>([])

  package init(_ script: @escaping Script) { self.script = script }

  /// A transport that gives these answers one after the other, the last one again and again.
  package convenience init(_ answers: [HTTPResponse]) {
    self.init { _, number in
      guard let last = answers.last else { throw NothingScripted() }
      return number < answers.count ? answers[number] : last
    }
  }

  /// The requests so far.
  package var requests: [SentRequest] { sent.withLock { $0 } }

  package func send(
    _ request: HTTPRequest, options: TransportOptions
  ) async throws -> HTTPResponse {
    let kept = SentRequest(
      method: request.method, url: request.url, headers: request.headers,
      body: try await request.body.collect())
    let number = sent.withLock { sent in
      sent.append(kept)
      return sent.count - 1
    }
    return try await script(kept, number)
  }

  package func shutdown() async {}
}

/// A request with its body read.
package struct SentRequest: Sendable {
  package let method: String
  package let url: RequestURL
  package let headers: HTTPHeaders
  package let body: [UInt8]

  package init(method: String, url: RequestURL, headers: HTTPHeaders, body: [UInt8]) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }

  package var text: String { String(decoding: body, as: UTF8.self) }
}

struct NothingScripted: Error {}

extension HTTPResponse {
  /// An answer with a text for its body.
  package init(_ status: Int, _ text: String = "", headers: HTTPHeaders = [:]) {
    self.init(
      status: status, headers: headers, body: text.isEmpty ? .empty : .bytes(Array(text.utf8)))
  }
}

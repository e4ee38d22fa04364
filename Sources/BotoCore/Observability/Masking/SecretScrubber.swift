import AWSProtocols
import ServiceModel

/// Takes the secrets that a call is known to use out of a text: what a server echoes, for one.
struct SecretScrubber {
  /// Shorter texts aren't looked for: they stand in other words.
  private static let shortest = 8
  static let mask = "****"

  private let secrets: [String]

  /// The secrets of a call: keys and tokens, and the parameters that the model calls sensitive.
  init(_ call: CallContext) {
    var found: [String] = []
    for credentials in [call.signing.credentials, call.client.identity.current] {
      guard let credentials else { continue }
      found.append(credentials.secretAccessKey)
      if let token = credentials.sessionToken { found.append(token) }
    }
    if let token = call.client.tokens.current?.token { found.append(token) }
    if let input = call.operation.input {
      Self.collect(.structure(call.parameters), input, into: &found)
    }
    secrets = found.filter { $0.utf8.count >= Self.shortest }
  }

  /// The length of the longest secret, in bytes.
  var longest: Int { secrets.lazy.map(\.utf8.count).max() ?? 0 }

  /// The text with masks where the secrets were.
  func scrub(_ text: String) -> String {
    secrets.reduce(text) { text, secret in Self.replacing(secret, in: text) }
  }

  private static func collect(_ value: Value, _ schema: Schema, into found: inout [String]) {
    switch value {
    case .string(let text) where schema.has(.sensitive): found.append(text)
    case .list(let elements):
      guard let element = schema.element else { return }
      for value in elements { collect(value, element, into: &found) }
    case .structure(let members):
      let mapValue = schema.value
      for (name, value) in members {
        if let member = mapValue ?? schema.member(name) { collect(value, member, into: &found) }
      }
    default: return
    }
  }

  private static func replacing(_ secret: String, in text: String) -> String {
    let needle = Array(secret.utf8)
    let bytes = Array(text.utf8)
    guard let first = needle.first, bytes.count >= needle.count else { return text }
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index <= bytes.count - needle.count {
      if bytes[index] == first, bytes[index...].starts(with: needle) {
        result += bytes[copied..<index]
        result += mask.utf8
        index += needle.count
        copied = index
      } else {
        index += 1
      }
    }
    guard copied > 0 else { return text }
    return String(decoding: result + bytes[copied...], as: UTF8.self)
  }
}

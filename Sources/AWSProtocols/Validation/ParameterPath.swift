/// Where a parameter stands, as botocore writes it: `input` at the top, else `a.b[0].c`.
struct ParameterPath: CustomStringConvertible {
  private var text = ""
  /// The number of steps from the top.
  private(set) var depth = 0

  /// A member of a structure, or a map's value.
  func member(_ name: String) -> ParameterPath { adding(".\(name)") }

  /// An element of a list.
  func element(_ index: Int) -> ParameterPath { adding("[\(index)]") }

  /// A map's key.
  func key(_ key: String) -> ParameterPath { adding(" (key: \(key))") }

  /// A member within a document, which botocore names without the way to it.
  func documentMember(_ name: String) -> ParameterPath {
    var path = self
    path.text = name
    path.depth += 1
    return path
  }

  private func adding(_ step: String) -> ParameterPath {
    var path = self
    path.text += step
    path.depth += 1
    return path
  }

  var description: String {
    if text.isEmpty { return "input" }
    return text.utf8.first == UInt8(ascii: ".") ? String(text.dropFirst()) : text
  }
}

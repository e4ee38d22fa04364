/// A node of an endpoint's properties, with all templates filled in.
public indirect enum EndpointNode: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case list([EndpointNode])
  /// The members in the rule set's order.
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: EndpointNode

    /// A member.
    public init(name: String, value: EndpointNode) {
      self.name = name
      self.value = value
    }
  }

  /// The member of an object; `nil` when there is none, or this is no object.
  public subscript(name: String) -> EndpointNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a string.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The truth value of a boolean.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of a list; none for other kinds.
  public var elements: [EndpointNode] {
    if case .list(let elements) = self { elements } else { [] }
  }
}

public import WireFormats

/// A parameter or a response, or any part of one: what a `dict` with its contents is in boto3.
///
/// Members keep the API's own spelling. Reading something that isn't there gives ``null``, so that
/// `response.Owner.DisplayName` needs no unwrapping.
///
/// ```swift
/// for object in response.Contents[...] { print(object.Key) }   // the elements of a list
/// let size = Int(object.ContentLength)                         // nil for another kind
/// let text = try await String(reading: object.Body)            // all of a body
/// if object.VersionId == nil { … }                             // null, or not there
/// let bucket = try response.Buckets[0].as(Bucket.self)         // a type of yours
/// ```
///
/// Every name behind the dot is a service's. That is why conversions are initialisers: a property
/// declared here would hide the members of its name, and a value gets none
/// (`docs/decisions/dynamic-names.md`; `scripts/dynamic-names` checks it against all models).
@dynamicMemberLookup
@nonexhaustive
public enum Value: Sendable {
  /// Nothing: absent, or an explicit null.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A floating-point number.
  case double(Double)
  /// A decimal number as its text: one that neither an `Int64` nor a `Double` holds exactly, and
  /// every number of an item in a DynamoDB table.
  case number(String)
  /// A text.
  case string(String)
  /// Bytes in memory.
  case blob([UInt8])
  /// An instant.
  case timestamp(Timestamp)
  /// Elements in order.
  case list([Value])
  /// Different elements in no order: an attribute of an item in a DynamoDB table. Where an API has
  /// a list, it is one.
  case set([Value])
  /// Named values in order: a structure's members, a map's entries.
  case structure(Structure)
  /// Bytes that are read over time: the body of an upload or a download.
  case stream(ByteStream)
  /// Events that arrive over time.
  case events(EventStream)
  /// What becomes a parameter only when the call is prepared, such as a condition of DynamoDB.
  case deferred(any DeferredValue)

  /// The member of a structure; ``null`` when there is none. Setting turns ``null`` into a
  /// structure, and sets nothing on values of other kinds.
  public subscript(name: String) -> Value {
    get {
      guard case .structure(let structure) = self else { return .null }
      return structure[name] ?? .null
    }
    set {
      switch self {
      case .structure(var structure):
        self = .null
        structure[name] = newValue
        self = .structure(structure)
      case .null: self = .structure(Structure([(name, newValue)]))
      default: return
      }
    }
  }

  /// The member of a structure; ``null`` when there is none.
  public subscript(dynamicMember name: String) -> Value {
    get { self[name] }
    set { self[name] = newValue }
  }

  /// The element of a list; ``null`` when there is none at that index.
  public subscript(index: Int) -> Value {
    guard case .list(let elements) = self, elements.indices.contains(index) else { return .null }
    return elements[index]
  }
}

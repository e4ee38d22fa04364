public import AWSProtocols

/// How much to fetch, and from where: botocore's `PaginationConfig`.
public struct PaginationOptions: Sendable, Hashable {
  /// How many items all pages have together at most; all there are unless given.
  public var maxItems: Int?
  /// How many items the service shall put on a page; as many as it likes unless given.
  public var pageSize: Int?
  /// Where to go on: an earlier iteration's ``PageSequence/resumeToken``.
  public var startingToken: String?

  /// A configuration that changes nothing unless given.
  public init(maxItems: Int? = nil, pageSize: Int? = nil, startingToken: String? = nil) {
    self.maxItems = maxItems
    self.pageSize = pageSize
    self.startingToken = startingToken
  }

  /// The configuration of a structure with `MaxItems`, `PageSize` and `StartingToken`.
  ///
  /// - Throws: `paramValidationError` when one of them is something else than it must be.
  public init(_ value: Value) throws {
    maxItems = try Self.number(value["MaxItems"], "MaxItems")
    pageSize = try Self.number(value["PageSize"], "PageSize")
    switch value["StartingToken"] {
    case .null: break
    case .string(let token): startingToken = token
    default: throw BotoCoreError(problems: ["StartingToken must be a string"])
    }
  }

  private static func number(_ value: Value, _ name: String) throws -> Int? {
    if value == nil { return nil }
    if let number = Int(value) ?? String(value).flatMap({ Int($0) }) { return number }
    throw BotoCoreError(problems: ["\(name) must be an integer"])
  }
}

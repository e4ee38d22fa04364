import AWSProtocols

/// The collections of one name that a resource has: `bucket.objects`. Not a sequence by itself: say
/// `all()`, `filter(…)` or one of the others.
@dynamicMemberLookup
public struct ResourceCollectionManager: Sendable {
  let parent: Resource
  let name: String

  /// All resources.
  public func all() -> ResourceCollection { ResourceCollection(parent: parent, name: name) }

  /// The resources that parameters of the operation choose:
  /// `bucket.objects.filter(Prefix: "logs/")`.
  public var filter: CollectionFilter { all().filter }

  /// The first resources.
  public func limit(_ count: Int) -> ResourceCollection { all().limit(count) }

  /// A collection that asks for this many resources at a time.
  public func pageSize(_ count: Int) -> ResourceCollection { all().pageSize(count) }

  /// The pages in which all resources come.
  public func pages() -> ResourcePages { all().pages() }

  /// An action on all resources, one call for each page: `bucket.objects.delete()`.
  public subscript(dynamicMember name: String) -> BatchAction { all()[dynamicMember: name] }
}

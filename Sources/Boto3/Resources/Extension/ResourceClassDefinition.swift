public import AWSProtocols
import ServiceModel

/// A class of resources while it is put together; extensions add members to it.
///
/// ```swift
/// session.extendResource("s3.Bucket") { bucket in
///   bucket.addAction("empty") { bucket, _ in
///     try await bucket.objects.all().delete()
///     return .value(.null)
///   }
/// }
/// ```
public struct ResourceClassDefinition: Sendable {
  /// What an action does.
  ///
  /// - Parameters:
  ///   - resource: The resource.
  ///   - parameters: What the caller gives, under the API's names.
  public typealias Action =
    @Sendable (_ resource: Resource, _ parameters: Structure) async throws -> ResourceResult

  /// What an attribute is, or with what a resource is loaded.
  ///
  /// - Parameter resource: The resource.
  public typealias Attribute = @Sendable (_ resource: Resource) async throws -> Value

  /// The service's name: `s3`.
  public let serviceName: String
  /// The class's name; `ServiceResource` for the service itself.
  public let className: String
  var shapeName: String?
  var identifiers: [String] = []
  var load: ResourceModel.Load?
  var batchActions: [(name: String, model: ActionModel)] = []
  private(set) var members: [(name: String, member: ResourceModel.Member)] = []

  init(serviceName: String, className: String) {
    self.serviceName = serviceName
    self.className = className
  }

  /// Adds an action, in place of a member of that name if there is one.
  ///
  /// - Parameters:
  ///   - name: Its name, in snake case or lower camel case; callers may spell it either way.
  ///   - action: What it does.
  public mutating func addAction(_ name: String, _ action: @escaping Action) {
    replace(name, .customAction(action))
  }

  /// Adds an attribute, in place of a member of that name if there is one.
  ///
  /// - Parameters:
  ///   - name: Its name, in snake case or lower camel case; callers may spell it either way.
  ///   - attribute: Gives its value each time that it is read.
  public mutating func addAttribute(_ name: String, _ attribute: @escaping Attribute) {
    replace(name, .customAttribute(attribute))
  }

  /// Sets how resources are loaded: what `load()` and the first look at an attribute do.
  ///
  /// - Parameter load: Gives the data, a structure under the API's names.
  public mutating func setLoad(_ load: @escaping Attribute) { self.load = .custom(load) }

  mutating func add(_ name: String, _ member: ResourceModel.Member) {
    members.append((name, member))
  }

  /// Adds an attribute that is the identifier at a position. It counts as an attribute.
  mutating func addAlias(_ name: String, ofIdentifier position: Int) {
    add(name, .customAttribute { $0.identifiers[position] })
  }

  private mutating func replace(_ name: String, _ member: ResourceModel.Member) {
    let name = snakeCased(name)
    members.removeAll { $0.name == name }
    add(name, member)
  }
}

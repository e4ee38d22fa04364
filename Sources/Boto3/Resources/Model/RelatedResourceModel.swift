import JMESPath
import ServiceModel

/// A resource, or several, that come of another one: of its response, its data, its identifiers.
struct RelatedResourceModel: Sendable {
  /// The class.
  let className: String
  /// The identifiers, by their names in snake case.
  let identifiers: [(name: String, source: ParameterModel.Source)]
  /// Where the data is.
  let path: JMESPathExpression?

  /// Whether the data of the resource that it comes of is needed.
  let needsData: Bool

  /// - Parameters:
  ///   - node: A `resource`.
  ///   - identifiers: The names of the identifiers of the resource that it comes of.
  init(_ node: ModelNode, identifiers: [String]) throws {
    className = node["type"].string ?? ""
    let parameters = try node["identifiers"].elements.map {
      try ParameterModel($0, identifiers: identifiers)
    }
    self.identifiers = parameters.map { (snakeCased($0.target), $0.source) }
    needsData = parameters.contains(where: \.needsData)
    path = try node["path"].string.map { try JMESPathExpression($0) }
  }

  /// A class all of whose identifiers the user gives.
  init(className: String, identifiers: [String]) {
    self.className = className
    self.identifiers = identifiers.map { ($0, .input) }
    needsData = false
    path = nil
  }
}

/// Something that a resource does by calling an operation.
struct ActionModel: Sendable {
  let request: RequestModel
  /// What comes of it; the response unless given.
  let resource: RelatedResourceModel?
  /// The part of the response that is wanted.
  let path: JMESPathExpression?

  init(_ node: ModelNode, identifiers: [String]) throws {
    request = try RequestModel(node["request"], identifiers: identifiers)
    let resource = node["resource"]
    self.resource =
      resource.isNull ? nil : try RelatedResourceModel(resource, identifiers: identifiers)
    // `$` stands for the whole in boto3's models.
    let path = node["path"].string
    self.path = path == "$" ? nil : try path.map { try JMESPathExpression($0) }
  }
}

/// A list of resources behind an operation.
struct CollectionModel: Sendable {
  let request: RequestModel
  let resource: RelatedResourceModel

  init(_ node: ModelNode, identifiers: [String]) throws {
    request = try RequestModel(node["request"], identifiers: identifiers)
    resource = try RelatedResourceModel(node["resource"], identifiers: identifiers)
  }
}

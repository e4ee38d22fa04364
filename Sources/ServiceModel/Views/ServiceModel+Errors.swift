extension OperationModel {
  /// The service that the operation belongs to.
  public var service: ServiceModel { ServiceModel(opened: model) }
}

extension ServiceModel {
  /// The service whose blob was opened before.
  init(opened model: ModelBytes) { self.model = model }

  /// The modelled error of a code: of all the service's shapes that are errors the last one (by
  /// name) whose `error.code`, or else name, is the code.
  public func errorShape(code: String) -> Schema? {
    shapes.last { shape in
      guard shape.has(.exception) else { return false }
      return (shape.traits["error"]["code"].text ?? shape.shapeName) == code
    }
  }
}

import BotoCore

extension BotoCoreError.Kind {
  /// `ResourceNotExistsError`, a ``dataNotFoundError``: a service has no resources.
  public static let resourceNotExistsError = Self(rawValue: "ResourceNotExistsError")
  /// `UnknownAPIVersionError`, a ``dataNotFoundError``: resources have no such version.
  public static let unknownAPIVersionError = Self(rawValue: "UnknownAPIVersionError")
  /// `ResourceLoadException`: a resource's data can't be loaded.
  public static let resourceLoadException = Self(rawValue: "ResourceLoadException")
  /// Python's own `AttributeError`: a resource has no member of a name, or one of another kind.
  public static let attributeError = Self(rawValue: "AttributeError")
}

import ServiceModel

/// The versions that the library tells of itself.
public enum Version {
  /// The library's version.
  public static let library = "0.1.0"
  /// The version of botocore whose models are in the bundle.
  public static let models = ModelBundle.botocoreVersion
}

import CServiceModels

extension ModelBundle {
  /// The bundle in the executable: all services of the botocore version that this library is built
  /// from. It is opened once and read in place.
  ///
  /// - Throws: ``ModelError`` when the library was built without it, or it is damaged.
  public static var embedded: ModelBundle {
    get throws(ModelError) { try opened.get() }
  }

  private static let opened = Result<ModelBundle, ModelError> { () throws(ModelError) in
    guard let start = boto3_models_start(), boto3_models_count() > 0 else {
      throw .damaged("this executable was built without them")
    }
    let bytes = UnsafeRawBufferPointer(start: start, count: boto3_models_count())
    return try ModelBundle(ModelBytes(immortal: bytes))
  }
}

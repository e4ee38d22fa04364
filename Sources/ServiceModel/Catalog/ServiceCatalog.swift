import WireFormats

/// What services a bundle has, and opening them.
extension ModelBundle {
  /// The names of all services, sorted by bytes.
  public var serviceNames: [String] {
    var names: [String] = []
    for entry in suffixes(ofNamesWith: "service/") {
      let name = entry.prefix { $0 != UInt8(ascii: "/") }
      if names.last.map({ name.elementsEqual($0.utf8) }) != true {
        names.append(String(decoding: name, as: UTF8.self))
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The API versions of a service, sorted, the latest last; none of an unknown service.
  public func versions(of service: String) -> [String] {
    guard !service.utf8.contains(UInt8(ascii: "/")) else { return [] }
    return suffixes(ofNamesWith: "service/\(service)/").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The latest API version of a service; `nil` of an unknown service.
  public func latestVersion(of service: String) -> String? { versions(of: service).last }

  /// Opens a service.
  ///
  /// - Parameters:
  ///   - name: the service's name, `s3`.
  ///   - version: the API version, `2006-03-01`; the latest if `nil`.
  /// - Returns: `nil` when there is no such service or version.
  /// - Throws: ``ModelError`` when the service's blob is damaged.
  public func service(
    _ name: String, version: String? = nil
  ) throws(ModelError) -> ServiceModel? {
    guard let version = version ?? latestVersion(of: name),
      let blob = try blob("service/\(name)/\(version)")
    else { return nil }
    return try ServiceModel(blob)
  }

  /// The compiled endpoint rule set of a service of this bundle; `nil` when it has none.
  ///
  /// - Throws: ``ModelError`` when the blob is damaged.
  public func ruleSet(of service: ServiceModel) throws(ModelError) -> ModelBytes? {
    guard let number = service.derived["rules"].integer else { return nil }
    return try blob("rules/\(number)")
  }

  /// The API versions for which a service has resources, sorted.
  public func resourceVersions(of service: String) -> [String] {
    guard !service.utf8.contains(UInt8(ascii: "/")) else { return [] }
    return suffixes(ofNamesWith: "resources/\(service)/").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Opens a tree of data: `data/partitions`, `resources/s3/2006-03-01`.
  ///
  /// - Returns: `nil` when there is none of that name.
  /// - Throws: ``ModelError`` when the blob is damaged.
  public func tree(_ name: String) throws(ModelError) -> ModelNode? {
    guard let blob = try blob(name) else { return nil }
    return try ModelNode(tree: blob)
  }

  /// What follows a prefix in the names that begin with it, in the directory's order.
  private func suffixes(ofNamesWith prefix: String) -> [UnsafeRawBufferPointer] {
    prefix.withBytes { wanted in
      guard let first = (0..<count).firstSorted(where: { !name(at: $0).bytes.precedes(wanted) })
      else { return [] }
      var suffixes: [UnsafeRawBufferPointer] = []
      for index in first..<count {
        let name = name(at: index).bytes
        guard name.starts(with: wanted) else { break }
        suffixes.append(UnsafeRawBufferPointer(rebasing: name.dropFirst(wanted.count)))
      }
      return suffixes
    }
  }
}

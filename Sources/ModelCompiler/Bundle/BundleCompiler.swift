/// Compiles the data directories of botocore and boto3 to one bundle. What belongs to another API
/// version than a service's latest is stored deflated, and so are small services, which inflate in a
/// few hundredths of a millisecond, once for a process.
public struct BundleCompiler {
  /// Up to this number of bytes a service is small.
  private static let smallService = 16 << 10
  private var writer = BundleWriter()
  /// The numbers of the rule sets by their compiled bytes.
  private var ruleSets: [[UInt8]: Int] = [:]

  /// How many services, with all their versions, were compiled.
  public private(set) var serviceCount = 0
  /// How many distinct rule sets they have.
  public var ruleSetCount: Int { ruleSets.count }

  /// A compiler that has read nothing yet.
  public init() {}

  /// The files of botocore's data directory that are no models, and what they become.
  private static let botocoreData = [
    ("partitions", "partitions"),
    ("endpoints", "endpoints"),
    ("_retry", "retry"),
    ("sdk-default-configuration", "sdk-default-configuration"),
  ]

  /// Compiles all services and data of botocore's data directory.
  ///
  /// - Throws: ``CompileError`` that names the file.
  public mutating func addServices(in directory: String) throws(CompileError) {
    for (file, name) in Self.botocoreData {
      try addTree("\(directory)/\(file).json", as: "data/\(name)")
    }
    let files = ModelFiles(directories: [directory])
    for service in try files.services() {
      let versions = try files.versions(of: service)
      for version in versions {
        try addService(files, service, version, isLatest: version == versions.last)
      }
    }
  }

  /// Compiles all `resources-1.json` of boto3's data directory.
  ///
  /// - Throws: ``CompileError`` that names the file.
  public mutating func addResources(in directory: String) throws(CompileError) {
    let files = ModelFiles(directories: [directory])
    for service in try Self.entries(of: directory) {
      let versions = try files.versions(of: service, type: "resources-1")
      for version in versions {
        try addTree(
          "\(directory)/\(service)/\(version)/resources-1.json",
          as: "resources/\(service)/\(version)", isLatest: version == versions.last)
      }
    }
  }

  /// Compiles the JSON files of a directory to `data/<name>`.
  ///
  /// - Throws: ``CompileError`` that names the file.
  public mutating func addTables(in directory: String) throws(CompileError) {
    for file in try Self.entries(of: directory) where file.hasSuffix(".json") {
      try addTree("\(directory)/\(file)", as: "data/\(file.dropLast(".json".utf8.count))")
    }
  }

  /// The bundle of all that was added.
  ///
  /// - Throws: ``CompileError`` when it is larger than 2 GiB.
  public func bundle() throws(CompileError) -> [UInt8] { try writer.bytes() }

  private mutating func add(
    _ blob: [UInt8], as name: String, inPlace: Bool
  ) throws(CompileError) {
    if inPlace { writer.add(blob, as: name) } else { try writer.addDeflated(blob, as: name) }
  }

  private mutating func addTree(
    _ file: String, as name: String, isLatest: Bool = true
  ) throws(CompileError) {
    let document = ModelFiles.Document(json: try ModelFiles.json(file), file: file)
    try add(try CompiledService.tree(document), as: name, inPlace: isLatest)
  }

  private mutating func addService(
    _ files: ModelFiles, _ service: String, _ version: String, isLatest: Bool
  ) throws(CompileError) {
    guard let document = try files.document("service-2", service, version) else { return }
    let ruleSet = try files.document("endpoint-rule-set-1", service, version)
    let blob = try CompiledService.service(
      document,
      paginators: try files.document("paginators-1", service, version),
      waiters: try files.document("waiters-2", service, version),
      ruleSet: try ruleSet.map { (ruleSet) throws(CompileError) in
        number(ofRuleSet: try CompiledService.ruleSet(ruleSet))
      })
    try add(
      blob, as: "service/\(service)/\(version)",
      inPlace: isLatest && blob.count > Self.smallService)
    serviceCount += 1
    for type in ModelLoader.extendableTypes {
      guard let file = try files.file("\(type).sdk-extras.json", service, version) else { continue }
      try addTree(file, as: "extras/\(service)/\(version)/\(type)")
    }
  }

  private mutating func number(ofRuleSet blob: [UInt8]) -> Int {
    if let number = ruleSets[blob] { return number }
    let number = ruleSets.count
    ruleSets[blob] = number
    writer.add(blob, as: "rules/\(number)")
    return number
  }

  private static func entries(of directory: String) throws(CompileError) -> [String] {
    guard let entries = try FileSystem.entries(of: directory) else {
      throw CompileError("there is no such directory", file: directory)
    }
    return entries
  }
}

import WireFormats

/// Compiles the data directories of botocore and boto3 to one bundle.
public struct BundleCompiler {
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
    ("partitions", "data/partitions"),
    ("endpoints", "data/endpoints"),
    ("_retry", "data/retry"),
    ("sdk-default-configuration", "data/sdk-default-configuration"),
  ]

  /// Compiles all services and data of botocore's data directory.
  ///
  /// - Throws: ``CompileError`` that names the file.
  public mutating func addServices(in directory: String) throws(CompileError) {
    for (file, name) in Self.botocoreData {
      try addTree("\(directory)/\(file).json", as: name)
    }
    for service in try ModelDirectory.subdirectories(of: directory) {
      for version in try ModelDirectory.subdirectories(of: "\(directory)/\(service)") {
        try addService(ModelDirectory(path: "\(directory)/\(service)/\(version)"), service, version)
      }
    }
  }

  /// Compiles all `resources-1.json` of boto3's data directory.
  ///
  /// - Throws: ``CompileError`` that names the file.
  public mutating func addResources(in directory: String) throws(CompileError) {
    for service in try ModelDirectory.subdirectories(of: directory) {
      for version in try ModelDirectory.subdirectories(of: "\(directory)/\(service)") {
        try addTree(
          "\(directory)/\(service)/\(version)/resources-1.json",
          as: "resources/\(service)/\(version)")
      }
    }
  }

  /// Compiles the JSON files of a directory to `data/<name>`.
  ///
  /// - Throws: ``CompileError`` that names the file.
  public mutating func addTables(in directory: String) throws(CompileError) {
    for file in try ModelDirectory.entries(of: directory) where file.hasSuffix(".json") {
      try addTree("\(directory)/\(file)", as: "data/\(file.dropLast(".json".count))")
    }
  }

  /// The bundle of all that was added.
  ///
  /// - Throws: ``CompileError`` when it is larger than 2 GiB.
  public func bundle() throws(CompileError) -> [UInt8] { try writer.bytes() }

  private mutating func addTree(_ file: String, as name: String) throws(CompileError) {
    guard let json = try ModelDirectory.json(file) else {
      throw CompileError("there is no such file", file: file)
    }
    do {
      writer.add(try NodeCompiler.tree(json), as: name)
    } catch {
      throw error.inFile(file)
    }
  }

  private mutating func addService(
    _ directory: ModelDirectory, _ service: String, _ version: String
  ) throws(CompileError) {
    guard let documents = try directory.documents() else { return }
    let ruleSet = try documents.ruleSet.map { (json) throws(CompileError) in
      number(ofRuleSet: try CompiledService.ruleSet(json, in: directory))
    }
    let blob = try CompiledService.service(documents, ruleSet: ruleSet, in: directory)
    writer.add(blob, as: "service/\(service)/\(version)")
    serviceCount += 1
  }

  private mutating func number(ofRuleSet blob: [UInt8]) -> Int {
    if let number = ruleSets[blob] { return number }
    let number = ruleSets.count
    ruleSets[blob] = number
    writer.add(blob, as: "rules/\(number)")
    return number
  }
}

import WireFormats

/// Compiles the documents of a directory; errors name the file.
enum CompiledService {
  /// The blob of a service.
  static func service(
    _ documents: ModelDirectory.Documents, ruleSet: Int? = nil, in directory: ModelDirectory
  ) throws(CompileError) -> [UInt8] {
    do {
      return try ServiceCompiler.compile(
        service: documents.service, paginators: documents.paginators, waiters: documents.waiters,
        ruleSet: ruleSet)
    } catch {
      throw error.inFile("\(directory.path)/service-2.json")
    }
  }

  /// The blob of an endpoint rule set.
  static func ruleSet(
    _ json: JSONNode, in directory: ModelDirectory
  ) throws(CompileError) -> [UInt8] {
    do {
      return try RuleSetCompiler.compile(json)
    } catch {
      throw error.inFile("\(directory.path)/endpoint-rule-set-1.json")
    }
  }
}

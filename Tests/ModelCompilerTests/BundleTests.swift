import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct BundleTests {
  static func small() throws -> [UInt8] {
    var writer = BundleWriter()
    writer.add(try SmallService.bytes(), as: "service/small/2020-01-02")
    writer.add(try NodeCompiler.tree(["a": [1, "two", nil]]), as: "data/table")
    try writer.addDeflated(
      try ServiceCompiler.compile(service: [:]), as: "service/small/2019-01-01")
    writer.add(try ServiceCompiler.compile(service: [:]), as: "service/small-er/2018-01-01")
    return try writer.bytes()
  }

  @Test func findsWhatWasAdded() throws {
    let bundle = try ModelBundle(ModelBytes(copying: Self.small()))
    #expect(bundle.serviceNames == ["small", "small-er"])
    #expect(bundle.versions(of: "small") == ["2019-01-01", "2020-01-02"])
    #expect(bundle.latestVersion(of: "small") == "2020-01-02")
    #expect(try bundle.service("small")?.operation("ping") != nil)
    #expect(try bundle.service("small", version: "2019-01-01")?.operations.isEmpty == true)
    #expect(try bundle.service("small", version: "2021-01-01") == nil)
    #expect(try bundle.service("smal") == nil)
    #expect(try bundle.service("small/2019-01-01") == nil)
    #expect(try bundle.tree("data/table")?["a"].elements.count == 3)
    #expect(try bundle.tree("data/tab") == nil)
  }

  @Test func orderOfAddingDoesNotMatter() throws {
    var (first, second) = (BundleWriter(), BundleWriter())
    first.add([1], as: "a")
    first.add([2, 3], as: "b")
    second.add([2, 3], as: "b")
    second.add([1], as: "a")
    #expect(try first.bytes() == second.bytes())
  }

  @Test func twoOfOneName() throws {
    var writer = BundleWriter()
    writer.add([1], as: "a")
    writer.add([2], as: "a")
    #expect(throws: CompileError.self) { try writer.bytes() }
  }

  @Test func deflatedBlobIsInflatedOnce() throws {
    let content = [UInt8](repeating: 7, count: 100_000)
    var writer = BundleWriter()
    try writer.addDeflated(content, as: "a")
    try writer.addDeflated([1], as: "longer when deflated")
    let bytes = try writer.bytes()
    #expect(bytes.count < 1_000)
    let bundle = try ModelBundle(ModelBytes(copying: bytes))
    let blob = try #require(try bundle.blob("a"))
    #expect(Array(blob.buffer) == content)
    #expect(try bundle.blob("a") == blob)
    #expect(try bundle.blob("longer when deflated").map { Array($0.buffer) } == [1])
  }

  /// Offsets 8, 12 and 16 of an entry: length of what is stored, checksum, length inflated.
  @Test(arguments: [
    (8, 0), (8, 1), (8, 11), (12, 0), (16, 1), (16, 0), (16, 199), (16, 201), (16, UInt32.max),
  ])
  func damagedDeflatedBlobIsAnError(field: Int, value: UInt32) throws {
    var writer = BundleWriter()
    try writer.addDeflated([UInt8](repeating: 7, count: 200), as: "a")
    var bytes = try writer.bytes()
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(
        of: value.littleEndian, toByteOffset: ModelBundle.headerSize + field, as: UInt32.self)
    }
    let bundle = try ModelBundle(ModelBytes(copying: bytes))
    #expect(throws: ModelError.self) { try bundle.blob("a") }
    #expect(throws: ModelError.self) { try bundle.blob("a") }
  }

  @Test func differenceIsOfContent() throws {
    let content = [UInt8](repeating: 7, count: 200)
    func bundle(_ fill: (inout BundleWriter) throws -> Void) throws -> ModelBundle {
      var writer = BundleWriter()
      try fill(&writer)
      return try ModelBundle(ModelBytes(copying: try writer.bytes()))
    }
    let stored = try bundle { $0.add(content, as: "a") }
    let deflated = try bundle { try $0.addDeflated(content, as: "a") }
    let other = try bundle { try $0.addDeflated(content + [1], as: "a") }
    let more = try bundle {
      $0.add(content, as: "a")
      $0.add([], as: "b")
    }
    #expect(try stored.firstDifference(from: deflated) == nil)
    #expect(try stored.firstDifference(from: other) == "a")
    #expect(try stored.firstDifference(from: more) == "b")
    #expect(try more.firstDifference(from: stored) == "b")
  }

  @Test(arguments: [0, 1, 254, 255, 256, 70_000])
  func textsOfAllLengths(length: Int) throws {
    let text = String(repeating: "x", count: length)
    let blob = try NodeCompiler.tree([text: .string(text)])
    let root = try ModelNode(tree: ModelBytes(copying: blob))
    #expect(root.members.map(\.key.string) == [text])
    #expect(root[text].string == text)
    #expect(try NodeCompiler.tree([.string("a" + text)]).count < length + 64)
  }

  @Test func truncatedBundleIsAnError() throws {
    let bytes = try Self.small()
    for length in 0..<bytes.count {
      #expect(throws: ModelError.self) {
        try ModelBundle(ModelBytes(copying: Array(bytes.prefix(length))))
      }
    }
  }

  /// An altered bundle gives an error or values, and never other content of a blob unnoticed.
  @Test func alteredBundle() throws {
    let bytes = try Self.small()
    let whole = try ModelBundle(ModelBytes(copying: bytes))
    let names = whole.names.map(\.string)
    let contents = try names.map { try whole.blob($0).map { Array($0.buffer) } }
    for position in bytes.indices {
      for mask: UInt8 in [0x01, 0x80, 0xff] {
        var altered = bytes
        altered[position] ^= mask
        guard let bundle = try? ModelBundle(ModelBytes(copying: altered)) else { continue }
        for (name, content) in zip(names, contents) {
          guard let blob = try? bundle.blob(name) else { continue }
          #expect(Array(blob.buffer) == content)
        }
        _ = bundle.serviceNames
      }
    }
  }

  /// Behind a right checksum too nothing may crash.
  @Test func alteredServiceIsReadWithoutCrash() throws {
    let bytes = try SmallService.bytes()
    for position in bytes.indices {
      for mask: UInt8 in [0x01, 0x40, 0xff] {
        var altered = bytes
        altered[position] ^= mask
        Walk.service(altered)
      }
    }
    for length in stride(from: 0, to: bytes.count, by: 3) {
      Walk.service(Array(bytes.prefix(length)))
    }
  }

  @Test func randomBytes() throws {
    var generator = SplitMix(state: 42)
    for round in 0..<2_000 {
      let count = Int.random(in: 0..<400, using: &generator)
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      if round % 2 == 0, count >= 8 {
        bytes.replaceSubrange(0..<8, with: [0x42, 0x53, 0x56, 0x43, 2, 0, 0, 0])
      }
      Walk.service(bytes)
      Walk.node(ModelNode(ModelBytes(copying: bytes), at: Int(bytes.first ?? 0)))
      _ = try? ModelBundle(ModelBytes(copying: bytes))
      _ = try? ModelNode(tree: ModelBytes(copying: bytes))
    }
  }
}

/// A generator that gives the same numbers each time.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Reads all that can be reached, up to a limit: damaged offsets may lead in circles.
enum Walk {
  static func service(_ bytes: [UInt8]) {
    guard let model = try? ServiceModel(ModelBytes(copying: bytes)) else { return }
    for root in [model.metadata, model.paginators, model.waiters, model.clientContextParams] {
      node(root)
    }
    for operation in model.operations.prefix(100) {
      _ = [operation.name.string, operation.requestURI.string, operation.httpMethod.string]
      _ = (operation.responseCode, operation.inputPayload, operation.outputPayload)
      for error in operation.errors.prefix(20) { schema(error) }
      if let input = operation.input { schema(input) }
      if let output = operation.output { schema(output) }
      node(operation.traits)
    }
    for shape in model.shapes.prefix(100) { schema(shape) }
    _ = (model.operation("PutThing"), model.shape("Node"), model.errorShape(code: "Other.Code"))
  }

  static func schema(_ schema: Schema, depth: Int = 0) {
    _ = (schema.type, schema.location, schema.timestampFormat, schema.flags, schema.isMember)
    _ = [schema.shapeName.string, schema.memberName.string, schema.wireName.string]
    _ = (schema.element, schema.key, schema.value)
    node(schema.traits)
    guard depth < 3 else { return }
    for member in schema.members.prefix(8) { self.schema(member, depth: depth + 1) }
  }

  static func node(_ node: ModelNode, depth: Int = 0) {
    _ = (node.bool, node.integer, node.double, node.string)
    guard depth < 3 else { return }
    for element in node.elements.prefix(8) { self.node(element, depth: depth + 1) }
    for (key, value) in node.members.prefix(8) {
      _ = (key.string, node[key.string])
      self.node(value, depth: depth + 1)
    }
  }
}

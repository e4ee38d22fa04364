// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct ArchiveTests {
  @Test func orderOfAddingDoesNotMatter() throws {
    var (first, second) = (ArchiveWriter(), ArchiveWriter())
    first.add([1], as: "a")
    first.add([2, 3], as: "b")
    second.add([2, 3], as: "b")
    second.add([1], as: "a")
    #expect(try first.bytes() == second.bytes())
  }

  @Test func duplicateNames() throws {
    var writer = ArchiveWriter()
    writer.add([1], as: "a")
    writer.add([2], as: "a")
    #expect(throws: CompileError.self) { try writer.bytes() }
  }

  @Test func equalBlobsAreStoredOnce() throws {
    let content = [UInt8](repeating: 7, count: 1_000)
    var writer = ArchiveWriter()
    for name in ["a", "b", "c"] { writer.add(content, as: name) }
    let bytes = try writer.bytes()
    #expect(bytes.count < 1_200)
    let archive = try ModelArchive(ModelBytes(copying: bytes))
    for name in ["a", "b", "c"] {
      #expect(try archive.blob(name).map { Array($0.buffer) } == content)
    }
  }

  @Test func deflatedBlobIsInflatedOnce() throws {
    let content = [UInt8](repeating: 7, count: 100_000)
    var writer = ArchiveWriter()
    try writer.addDeflated(content, as: "a")
    try writer.addDeflated([1], as: "longer when deflated")
    let bytes = try writer.bytes()
    #expect(bytes.count < 1_000)
    let archive = try ModelArchive(ModelBytes(copying: bytes))
    let blob = try #require(try archive.blob("a"))
    #expect(Array(blob.buffer) == content)
    #expect(try archive.blob("a") == blob)
    #expect(try archive.blob("longer when deflated").map { Array($0.buffer) } == [1])
  }

  /// Offsets 8, 12 and 16 of an entry: stored length, checksum, inflated length.
  @Test(arguments: [
    (8, 0), (8, 1), (8, 11), (12, 0), (16, 1), (16, 0), (16, 199), (16, 201), (16, UInt32.max),
  ])
  func damagedDeflatedBlobIsAnError(field: Int, value: UInt32) throws {
    var writer = ArchiveWriter()
    try writer.addDeflated([UInt8](repeating: 7, count: 200), as: "a")
    var bytes = try writer.bytes()
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(
        of: value.littleEndian, toByteOffset: ModelArchive.headerSize + field, as: UInt32.self)
    }
    let archive = try ModelArchive(ModelBytes(copying: bytes))
    #expect(throws: ModelError.self) { try archive.blob("a") }
    #expect(throws: ModelError.self) { try archive.blob("a") }
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

  @Test func truncatedArchiveIsAnError() throws {
    let bytes = try BundleTests.smallService()
    for length in 0..<bytes.count {
      #expect(throws: ModelError.self) {
        try ModelArchive(ModelBytes(copying: Array(bytes.prefix(length))))
      }
    }
  }

  /// An altered archive gives an error or values, and never different content of a blob without an
  /// error.
  @Test func alteredArchive() throws {
    let bytes = try BundleTests.smallService()
    let whole = try ModelArchive(ModelBytes(copying: bytes))
    let names = whole.names.map(\.string)
    let contents = try names.map { try whole.blob($0).map { Array($0.buffer) } }
    for position in bytes.indices {
      for mask: UInt8 in [0x01, 0x80, 0xff] {
        var altered = bytes
        altered[position] ^= mask
        guard let archive = try? ModelArchive(ModelBytes(copying: altered)) else { continue }
        for (name, content) in zip(names, contents) {
          guard let blob = try? archive.blob(name) else { continue }
          #expect(Array(blob.buffer) == content)
        }
      }
    }
  }

  /// Nothing may crash even if the checksum is correct.
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
      _ = try? ModelArchive(ModelBytes(copying: bytes))
      _ = try? ModelNode(tree: ModelBytes(copying: bytes))
    }
  }
}

/// A generator with the same numbers each time.
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

/// Reads everything that can be reached, up to a limit: damaged offsets may form cycles.
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

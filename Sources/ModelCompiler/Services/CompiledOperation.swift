// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// An operation during compilation of its service.
struct CompiledOperation {
  let name: UInt32
  /// The name's bytes, by which the records are sorted.
  let canonical: [UInt8]
  private var method: UInt32 = 0
  private var requestURI: UInt32 = 0
  private var responseCode: UInt32 = 0
  private var input: Int?
  private var output: Int?
  /// The shapes of the modelled errors.
  private(set) var errors: [Int] = []
  private var traits: UInt32 = 0

  init(name: UInt32, canonical: [UInt8]) {
    self.name = name
    self.canonical = canonical
  }

  /// Reads the operation's object.
  mutating func read(
    _ document: JSONNode, named apiName: String, shapes: ShapeTable,
    in compiler: inout NodeCompiler
  ) throws(CompileError) {
    var others = ObjectMembers()
    try readHTTP(document["http"], in: &compiler)
    for (key, value) in try document.objectMembers() {
      do throws(CompileError) {
        switch key {
        case "http": break
        case "errors":
          errors = []
          for (position, error) in try value.arrayElements().enumerated() {
            errors.append(
              try within(String(position)) { () throws(CompileError) in
                try shapes.index(of: error, in: &compiler)
              })
          }
        case "input", "output":
          let shape = try shapes.index(of: value, in: &compiler)
          if key == "input" { input = shape } else { output = shape }
          let members = try value.objectMembers()
          if members.keys.contains(where: { !TraitTable.reference.contains($0) }) {
            others.append(
              try compiler.text(key),
              try compiler.members(of: members, without: TraitTable.reference))
          }
        case "name" where try value.stringValue() == apiName: break
        case _ where TraitTable.prose.contains(key): break
        default: others.append(try compiler.text(key), try compiler.node(value))
        }
      } catch {
        throw error.inside(key)
      }
    }
    traits = others.isEmpty ? 0 : try compiler.object(others)
  }

  /// Reads method, template and status code. The default is `POST /`.
  private mutating func readHTTP(
    _ http: JSONNode?, in compiler: inout NodeCompiler
  ) throws(CompileError) {
    do throws(CompileError) {
      _ = try http?.objectMembers()
      method = try compiler.text(try http?["method"]?.stringValue() ?? "POST")
      requestURI = try compiler.text(
        try http?["requestUri"]?.stringValue() ?? "/")
      switch http?["responseCode"] {
      case nil, .null?: responseCode = 0
      case .integer(let code)? where (0...999).contains(code):
        responseCode = UInt32(truncatingIfNeeded: code)
      default: throw CompileError("it isn't a status code", path: ["responseCode"])
      }
    } catch {
      throw error.inside("http")
    }
  }

  /// Writes the record.
  func append(to blob: inout [UInt8], errors: UInt32, _ shapeOffset: (Int) -> UInt32) {
    blob.append(u32: name)
    blob.append(u32: method)
    blob.append(u32: requestURI)
    blob.append(u32: responseCode)
    blob.append(u32: input.map(shapeOffset) ?? 0)
    blob.append(u32: output.map(shapeOffset) ?? 0)
    blob.append(u32: errors)
    blob.append(u32: traits)
  }
}

/// The distinct lists of errors of a service's operations.
struct ErrorLists {
  private var lists: [[Int]] = []
  private var offsets: [[Int]: UInt32] = [:]
  /// The size of all lists in bytes.
  private(set) var size = 0

  init(_ operations: [CompiledOperation], at offset: Int) {
    for operation in operations where !operation.errors.isEmpty {
      guard offsets[operation.errors] == nil else { continue }
      offsets[operation.errors] = UInt32(truncatingIfNeeded: offset + size)
      lists.append(operation.errors)
      size += 4 + operation.errors.count * 4
    }
  }

  /// The position of a list; 0 for the empty one.
  func offset(of errors: [Int]) -> UInt32 { offsets[errors] ?? 0 }

  /// Writes the lists.
  func append(to blob: inout [UInt8], _ shapeOffset: (Int) -> UInt32) {
    for list in lists {
      blob.append(u32: UInt32(truncatingIfNeeded: list.count))
      for shape in list { blob.append(u32: shapeOffset(shape)) }
    }
  }
}

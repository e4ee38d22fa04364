// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// The traits of a shape, or of a reference overlaid on those of the shape.
struct SchemaTraits {
  /// Type, flags, location and timestamp format.
  private(set) var bits: UInt32 = 0
  /// The offset of the `locationName`; 0 without one.
  private(set) var locationName: UInt32 = 0
  /// All other traits.
  private(set) var others = ObjectMembers()
  /// Whether anything in the traits record was set since the last copy.
  private(set) var differsInRecord = true

  /// The traits that a member starts with.
  func inherited() -> SchemaTraits {
    var copy = self
    copy.differsInRecord = false
    return copy
  }

  mutating func set(_ type: ShapeType) { bits = bits & ~0xff | UInt32(type.rawValue) }

  mutating func set(_ flag: SchemaFlags, to value: Bool = true) {
    bits = value ? bits | flag.rawValue : bits & ~flag.rawValue
  }

  /// Overlays the keys of a document's object.
  mutating func overlay(
    _ members: JSONObject, in compiler: inout NodeCompiler
  ) throws(CompileError) {
    for (key, value) in members where !TraitTable.omitted.contains(key) {
      do throws(CompileError) {
        try overlay(key, value, in: &compiler)
      } catch {
        throw error.inside(key)
      }
    }
  }

  private mutating func overlay(
    _ key: String, _ value: JSONNode, in compiler: inout NodeCompiler
  ) throws(CompileError) {
    if let flag = TraitTable.flags[key] {
      set(flag, to: try value.booleanValue())
      return
    }
    switch key {
    case "location":
      let location = TraitTable.locations[try value.stringValue()] ?? .body
      set(UInt32(location.rawValue), width: 3, at: SchemaFlags.locationShift)
    case "timestampFormat":
      let name = try value.stringValue()
      guard let format = TraitTable.timestampFormats[name] else {
        throw CompileError("'\(name)' isn't a timestamp format")
      }
      set(UInt32(format.rawValue), width: 2, at: SchemaFlags.timestampFormatShift)
    case "locationName":
      locationName = try compiler.presentText(try value.stringValue())
      differsInRecord = true
    default:
      others.set(try compiler.text(key), to: try compiler.node(value))
      differsInRecord = true
    }
  }

  private mutating func set(_ value: UInt32, width: UInt32, at shift: UInt32) {
    let mask: UInt32 = ((1 << width) - 1) << shift
    bits = bits & ~mask | value << shift
  }

  /// Stores the traits record; 0 when it is empty.
  func record(in compiler: inout NodeCompiler) throws(CompileError) -> UInt32 {
    guard locationName != 0 || !others.isEmpty else { return 0 }
    let node = others.isEmpty ? 0 : try compiler.object(others)
    return try compiler.record([locationName, node])
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct NodeCompilerTests {
  @Test func readsBackWhatItStored() throws {
    let json = try JSONNode(
      parsing: """
        {"null":null,"yes":true,"no":false,"least":-9223372036854775808,"real":-2.5e-3,
         "text":"h\\u00e9\\n","":"","list":[1,[],{},"1",1],"object":{"z":1,"a":{"z":1}}}
        """)
    let root = try ModelNode(tree: ModelBytes(copying: NodeCompiler.tree(json)))
    #expect(root.members.map(\.key.string).last == "object")
    #expect(root["null"].isNull && root["absent"].isNull)
    #expect(root["yes"].bool == true && root["no"].bool == false)
    #expect(root["least"].integer == .min && root["least"].double == -9.223372036854775808e18)
    #expect(root["real"].double == -2.5e-3 && root["real"].integer == nil)
    #expect(root["text"].string == "h\u{e9}\n" && root[""].string == "")
    #expect(root["list"].elements.map(\.kind) == [.integer, .array, .object, .string, .integer])
    #expect(root["object"].members.map(\.key.string) == ["z", "a"])
    #expect(root["object"]["a"]["z"].integer == 1)
  }

  @Test func equalNodesAreStoredOnce() throws {
    let one = try NodeCompiler.tree([["key": "value"]])
    let two = try NodeCompiler.tree([["key": "value"], ["key": "value"]])
    #expect(two.count == one.count + 4)
  }

  @Test func manyDistinctNodes() throws {
    let json = JSONNode.array((0..<5_000).map { .string("text \($0)") })
    let root = try ModelNode(tree: ModelBytes(copying: NodeCompiler.tree(json)))
    #expect(root.elements.map(\.string) == (0..<5_000).map { "text \($0)" })
  }
}

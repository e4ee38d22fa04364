// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ModelCompiler
import ServiceModel
import Testing
import WireFormats

@Suite struct CompiledServiceTests {
  let model: ServiceModel

  init() throws { model = try SmallService.model() }

  @Test func headerNodes() {
    #expect(model.metadata["serviceId"].string == "Small")
    #expect(model.metadata["number"].double == 1.5)
    #expect(model.clientContextParams["Fast"].members.map(\.key.string) == ["type"])
    #expect(model.paginators["PutThing"]["result_key"].elements.map(\.string) == ["a"])
    #expect(model.waiters["ThingExists"]["delay"].integer == 5)
  }

  @Test(arguments: ["PutThing", "putThing", "put_thing", "put-thing", "PUT_THING"])
  func allSpellings(name: String) {
    #expect(model.operation(name)?.name.string == "PutThing")
  }

  @Test func unknownOperation() {
    #expect(model.operation("PutThings") == nil)
    #expect(model.operation("") == nil)
    #expect(model.shape("") == nil)
    #expect(model.shape("Nothing") == nil)
  }

  @Test func operationRecord() throws {
    let put = try #require(model.operation("PutThing"))
    #expect(put.wireName == "PutThing2020")
    #expect(put.httpMethod == "PUT")
    #expect(put.requestURI == "/{Key+}?thing")
    #expect(put.responseCode == 201)
    #expect(put.input?.shapeName.string == "PutRequest")
    #expect(put.output?.shapeName.string == "Node")
    #expect(put.errors.map(\.shapeName.string) == ["NotFound", "Coded"])
    #expect(put.inputPayload?.memberName.string == "Body")
    #expect(put.traits["input"]["xmlNamespace"]["uri"].string == "urn:x")
    #expect(put.traits["input"]["locationName"].string == "Wrapped")
    #expect(put.traits["input"]["shape"].isNull)
    #expect(put.traits["output"]["resultWrapper"].string == "PutResult")
    #expect(put.traits["httpChecksumRequired"].bool == true)
    #expect(put.traits["auth"].elements.count == 1)
    #expect(put.traits["documentation"].isNull)
    #expect(put.service == model)
  }

  @Test func operationDefaults() throws {
    let ping = try #require(model.operation("ping"))
    #expect(ping.wireName == "ping")
    #expect(ping.httpMethod == "POST")
    #expect(ping.requestURI == "/")
    #expect(ping.responseCode == 0)
    #expect(ping.input == nil && ping.output == nil && ping.errors.isEmpty)
    #expect(ping.traits.isNull)
  }

  @Test func memberOverlaysShape() throws {
    let members = try #require(model.shape("PutRequest")).members
    #expect(members.map(\.memberName.string) == ["Key", "Body", "When", "Meta", "Token"])
    let (key, body, when, token) = (members[0], members[1], members[2], members[4])
    #expect(key.has(.required) && body.has(.required) && !when.has(.required))
    #expect(key.location == .uri && key.locationName?.string == "key" && key.wireName == "key")
    #expect(key.has(.sensitive) && !key.target.has(.required))
    #expect(key.traits["min"].integer == 1 && key.traits["max"].integer == 9)
    #expect(key.traits["enum"].elements.map(\.string) == ["a", "b"])
    #expect(key.traits["pattern"].isNull)
    #expect(body.location == .body && body.locationName == nil && body.wireName == "Body")
    #expect(body.has(.streaming) && body.has(.requiresLength) && body.type == .blob)
    #expect(when.timestampFormat == .rfc822 && when.target.timestampFormat == .iso8601)
    #expect(when.location == .header)
    #expect(token.has(.idempotencyToken) && !token.has(.sensitive))
    #expect(token.traits["min"].integer == 3 && token.traits["max"].integer == 9)
  }

  @Test func emptyLocationNameIsKept() throws {
    let meta = try #require(model.shape("PutRequest")?.member("Meta"))
    #expect(meta.location == .headers)
    #expect(meta.locationName?.string == "")
  }

  @Test func mapAndRecursiveList() throws {
    let map = try #require(model.shape("TextMap"))
    #expect(map.has(.flattened) && map.has(.sparse))
    #expect(map.key?.locationName?.string == "k" && map.value?.locationName == nil)
    #expect(map.element == nil)
    let node = try #require(model.shape("Node"))
    #expect(node.has(.union))
    let children = try #require(node.member("Children"))
    #expect(children.has(.flattened) && children.type == .list)
    let element = try #require(children.element)
    #expect(element.locationName?.string == "item")
    #expect(element.target == node)
    #expect(element.member("Count")?.has(.box) == true)
  }

  @Test func flagsAndLocations() throws {
    let tagged = try #require(model.shape("Tagged"))
    #expect(tagged.has([.document, .event, .eventStream]))
    #expect(tagged.member("A")?.has([.eventHeader, .xmlAttribute, .hostLabel]) == true)
    #expect(tagged.member("B")?.has([.eventPayload, .jsonValue]) == true)
    #expect(tagged.member("B")?.location == .querystring)
    #expect(tagged.member("C")?.location == .statusCode)
    #expect(tagged.member("D")?.location == .body)
  }

  @Test(arguments: [
    ("Real", ShapeType.double), ("Single", .float), ("Long", .long), ("Truth", .boolean),
    ("Letter", .string), ("Whole", .integer), ("Time", .timestamp), ("Node", .structure),
  ])
  func types(name: String, type: ShapeType) {
    #expect(model.shape(name)?.type == type)
  }

  @Test func errorShapes() {
    #expect(model.errorShape(code: "NotFound")?.has([.exception, .fault]) == true)
    #expect(model.errorShape(code: "Other.Code")?.shapeName.string == "Coded")
    #expect(model.errorShape(code: "Other.Code")?.traits["error"]["httpStatusCode"].integer == 404)
    #expect(model.errorShape(code: "Coded") == nil)
    #expect(model.errorShape(code: "Node") == nil)
  }

  @Test func sortedShapes() {
    let names = model.shapes.map(\.shapeName.string)
    #expect(names.count == 16 && names == names.sorted())
  }

  @Test func sameBytesEachTime() throws {
    #expect(try SmallService.bytes() == SmallService.bytes())
  }
}

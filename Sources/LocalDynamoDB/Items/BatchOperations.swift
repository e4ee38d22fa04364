// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

extension DynamoDBState {
  func batchGetItem(_ call: LocalCall) throws -> Structure {
    let requests = call.structure("RequestItems") ?? Structure()
    guard !requests.isEmpty else {
      throw ServiceFault.invalid("The requestItems parameter is required for BatchGetItem")
    }
    var constraints = Constraints()
    call.checkCommonChoices(&constraints)
    var total = 0
    for (name, request) in requests {
      let path = "requestItems.\(name).member.keys"
      constraints.required(request["Keys"], at: path)
      constraints.count(request["Keys"], at: path, 1...Int.max)
      constraints.count(
        request["AttributesToGet"], at: "requestItems.\(name).member.attributesToGet", 1...255)
      let count = request["Keys"].elements.count
      if count > 100 {
        throw ServiceFault.invalid(
          "\(Constraints.one)Value at 'RequestItems.\(name).member.Keys' failed to satisfy"
            + " constraint: \(Constraints.tooLong(100))")
      }
      total += count
    }
    try constraints.finish()
    guard total <= 100 else {
      throw ServiceFault.invalid("Too many items requested for the BatchGetItem call")
    }
    var reads: [(parameter: String, request: Value, read: ReadRequest, keys: [AttributeMap])] = []
    for (parameter, request) in requests {
      let read = try ReadRequest(request.members ?? Structure())
      let keys = try request["Keys"].elements.map {
        try AttributeMap(wire: $0.members ?? Structure())
      }
      for (position, key) in keys.enumerated() where keys[..<position].contains(key) {
        throw ServiceFault.invalid("Provided list of item keys contains duplicates")
      }
      reads.append((parameter, request, read, keys))
    }
    var responses = Structure()
    var unprocessed = Structure()
    var consumed: [Value] = []
    var size = 0
    for (parameter, request, read, keys) in reads {
      let name = try LocalCall.tableName(.string(parameter))
      let table = try table(name)
      var capacity = Capacity()
      var found: [Value] = []
      var left: [Value] = []
      for key in keys {
        let bytes = try table.schema.checkedKey(key)
        let item = table.item(bytes)
        guard size + (item?.size ?? 0) <= 16 << 20 else {
          left.append(key.wire)
          continue
        }
        size += item?.size ?? 0
        capacity.tableHalves += Capacity.readHalves(
          item?.size ?? 0, isConsistent: read.isConsistent)
        if let item { found.append(read.shown(item).wire) }
      }
      responses[parameter] = .list(found)
      if !left.isEmpty, var rest = request.members {
        rest["Keys"] = .list(left)
        unprocessed[parameter] = .structure(rest)
      }
      if let wire = capacity.wire(name, call.string("ReturnConsumedCapacity")) {
        consumed.append(wire)
      }
    }
    var output: Structure = [
      "Responses": .structure(responses), "UnprocessedKeys": .structure(unprocessed),
    ]
    if !consumed.isEmpty { output["ConsumedCapacity"] = .list(consumed) }
    return output
  }

  mutating func batchWriteItem(_ call: LocalCall) throws -> Structure {
    let requests = call.structure("RequestItems") ?? Structure()
    guard !requests.isEmpty else {
      throw ServiceFault.invalid("The requestItems parameter is required for BatchWriteItem")
    }
    var constraints = Constraints()
    call.checkCommonChoices(&constraints)
    for (_, list) in requests where !(1...25).contains(list.elements.count) {
      constraints.fail(
        Constraints.described(.structure(requests)), at: "requestItems",
        "Map value must satisfy constraint: [\(Constraints.tooLong(25)), \(Constraints.tooShort(1))]"
      )
      break
    }
    try constraints.finish()
    guard requests.reduce(0, { $0 + $1.value.elements.count }) <= 25 else {
      throw ServiceFault.invalid("Too many items requested for the BatchWriteItem call")
    }
    var writes: [(name: String, write: ItemWrite)] = []
    for (parameter, list) in requests {
      let name = try LocalCall.tableName(.string(parameter))
      for request in list.elements {
        let (put, delete) = (request["PutRequest"], request["DeleteRequest"])
        guard put.isThere != delete.isThere else {
          throw ServiceFault.invalid(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
              + " the supported datatypes")
        }
        let action: ItemWrite.Action =
          put.isThere
          ? .put(try Item.parse(put["Item"].members ?? Structure()))
          : .delete(try AttributeMap(wire: delete["Key"].members ?? Structure()))
        writes.append((name, ItemWrite(action: action)))
      }
    }
    var seen: Set<ItemPlace> = []
    for (name, write) in writes {
      let key = try table(name).key(of: write)
      guard seen.insert(ItemPlace(table: name, key: key)).inserted else {
        throw ServiceFault.invalid("Provided list of item keys contains duplicates")
      }
    }
    var capacities: [(name: String, capacity: Capacity)] = []
    var metrics: [(name: String, list: [Value])] = []
    for (name, write) in writes {
      let (capacity, metric) = try change(name) { table in
        let planned = try table.plan(write)
        let attributes = (planned.new ?? planned.old)?.attributes
        return (
          table.perform(planned, at: call.now),
          attributes.flatMap {
            table.collectionMetrics($0, call.string("ReturnItemCollectionMetrics"))
          }
        )
      }
      if let position = capacities.firstIndex(where: { $0.name == name }) {
        capacities[position].capacity.add(capacity)
      } else {
        capacities.append((name, capacity))
      }
      guard let metric else { continue }
      if let position = metrics.firstIndex(where: { $0.name == name }) {
        metrics[position].list.append(metric)
      } else {
        metrics.append((name, [metric]))
      }
    }
    var output: Structure = ["UnprocessedItems": .structure(Structure())]
    let consumed = capacities.compactMap {
      $0.capacity.wire($0.name, call.string("ReturnConsumedCapacity"))
    }
    if !consumed.isEmpty { output["ConsumedCapacity"] = .list(consumed) }
    if !metrics.isEmpty {
      output["ItemCollectionMetrics"] = .structure(
        Structure(metrics.map { ($0.name, .list($0.list)) }))
    }
    return output
  }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import Synchronization
import WireFormats

/// A call whose response's items become a type of the user's, straight from the bytes.
struct ItemsCall<Item: Decodable & Sendable>: Sendable {
  /// Makes a call with these parameters.
  typealias Send = @Sendable (Structure, CallOptions) async throws -> Value

  let name: String
  let send: Send

  /// The items of one response.
  var onePage: DynamicCall<ItemPage<Item>> { DynamicCall(name) { try await page($0) } }

  /// The first item of a response.
  var first: DynamicCall<Item?> { DynamicCall(name) { try await page($0).first } }

  /// The items of all pages.
  var allPages: ImmediateCall<ItemSequence<Item>, any Error> {
    ImmediateCall { arguments in
      ItemSequence(
        call: self,
        parameters: try Structure(labelled: arguments.lazy.map { ($0, $1) }, of: name))
    }
  }

  /// The items of one response.
  func page(_ parameters: Structure) async throws -> ItemPage<Item> {
    let items = Mutex<[Item]>([])
    var options = CallOptions()
    options.readBody = { response in
      guard response.status < 300, case .bytes(let body) = response.body else { return }
      let read = try Self.read(body)
      items.withLock { $0 = read.items }
      response.body = .bytes(read.rest)
    }
    let response = try await send(parameters, options)
    return ItemPage(items: items.withLock { $0 }, response: response)
  }

  private static func read(_ body: [UInt8]) throws -> WireItems<Item> {
    do {
      return try WireItems<Item>(body)
    } catch let error as JSONError {
      throw ResponseParserError("The items can't be read: \(error)")
    }
  }
}

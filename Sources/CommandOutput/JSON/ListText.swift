// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import Synchronization
import WireFormats

/// A list of a paged answer as JSON text: much less memory than its values.
package final class ListText: DeferredValue {
  private struct State {
    var writer: JSONWriter
    var pieces: [[UInt8]] = []
  }

  private let state: Mutex<State>
  /// Larger ones would be copied while they grow.
  private static let pieceSize = 1 << 20

  /// - Parameter depth: The number of containers around the list.
  private init(depth: Int) {
    state = Mutex(State(writer: JSONWriter(style: JSONText.style, depth: depth + 1)))
  }

  /// Adds a page's part of a list to what there is; `null` for the first part.
  package static func joined(_ total: Value, _ part: [Value], depth: Int) -> Value {
    if case .deferred(let list as ListText) = total {
      list.append(part)
      return total
    }
    let list = ListText(depth: depth)
    list.append(part)
    return .deferred(list)
  }

  private func append(_ elements: [Value]) {
    state.withLock { state in
      for element in elements {
        state.writer.append(element)
        if state.writer.bytes.count >= Self.pieceSize {
          state.pieces.append(state.writer.takeBytes())
        }
      }
    }
  }

  /// Passes the elements to a closure, without the brackets.
  ///
  /// - Returns: Whether there are any.
  func write(_ write: (String) throws -> Void) throws -> Bool {
    let pieces = state.withLock { $0.pieces + [$0.writer.bytes] }
    for piece in pieces where !piece.isEmpty { try write(String(decoding: piece, as: UTF8.self)) }
    return pieces.contains { !$0.isEmpty }
  }

  package var debugDescription: String { "a list as JSON" }
}

// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import WireFormats

/// Standard output or standard error for people. Lines are collected where that is cheaper than
/// writing each: never for a terminal. A terminal gets no control characters from outside
/// (``WireFormats/TerminalText``); pipes and files get all bytes unchanged.
package final class TextOutput: Sendable {
  /// `nil` for an output that keeps what is written.
  private let target: (writer: OutputWriter, descriptor: Int32)?
  private let gathersLines: Bool
  /// Whether the output is a terminal.
  package let isTerminal: Bool
  private let pending = Mutex<[UInt8]>([])
  private static let capacity = 1 << 15

  /// The output to a file descriptor.
  ///
  /// - Parameters:
  ///   - gathersLines: Whether lines may wait for more, or for ``flush(within:)``.
  ///   - isTerminal: Whether it is a terminal.
  ///   - writer: Its writer; outputs that share one keep their order.
  package init(
    descriptor: Int32, gathersLines: Bool, isTerminal: Bool = false, writer: OutputWriter
  ) {
    target = (writer, descriptor)
    self.gathersLines = gathersLines
    self.isTerminal = isTerminal
  }

  /// An output that keeps what is written.
  package init(isTerminal: Bool = false) {
    target = nil
    gathersLines = true
    self.isTerminal = isTerminal
  }

  /// The text that was written and not passed on.
  package var text: String { pending.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Takes what was written and not passed on.
  package func takeBytes() -> [UInt8] {
    pending.withLock { pending in
      defer { pending = [] }
      return pending
    }
  }

  /// Whether output waits for its reader.
  package var hasPendingOutput: Bool { target?.writer.hasPendingOutput ?? false }

  /// A string from outside for a line: without line breaks and other control characters on a
  /// terminal.
  package func shown(_ text: String) -> String { isTerminal ? TerminalText.escaped(text) : text }

  /// Writes lines. Doesn't wait; callers with many lines wait for ``room()``.
  ///
  /// - Throws: ``BrokenPipe`` if the reader is gone, ``CommandFailure`` if nothing can be written
  ///   for another reason.
  package func write(_ text: String) throws {
    try put((isTerminal ? TerminalText.escaped(text, keepsLines: true) : text).utf8)
  }

  /// Writes text unchanged: what this program draws on a terminal.
  package func draw(_ text: String) throws { try put(text.utf8) }

  /// Writes bytes unchanged.
  package func put(_ bytes: some Sequence<UInt8>) throws {
    try pending.withLock { pending in
      pending.append(contentsOf: bytes)
      if !gathersLines || pending.count >= Self.capacity { try send(&pending) }
    }
  }

  /// Writes bytes after what was written, without collecting them; waits while much is unread, or
  /// until the task is cancelled.
  package func pass(_ bytes: [UInt8]) async throws {
    try release()
    if let target {
      try target.writer.write(bytes, to: target.descriptor)
      await target.writer.room()
    } else {
      try put(bytes)
    }
  }

  /// Waits while much is unread, or until the task is cancelled.
  package func room() async { await target?.writer.room() }

  /// Passes on what was collected, and doesn't wait until it is read.
  package func release() throws { try pending.withLock { try send(&$0) } }

  /// Passes on what was collected, and waits until everything is written.
  ///
  /// - Parameter patience: How long to wait for the reader; forever if `nil`.
  package func flush(within patience: Duration? = nil) async throws {
    try pending.withLock { try send(&$0, isLast: true) }
    if let target { try await target.writer.finish(target.descriptor, within: patience) }
  }

  private func send(_ pending: inout [UInt8], isLast: Bool = false) throws {
    guard let target, !pending.isEmpty else { return }
    defer { pending = [] }
    try target.writer.write(pending, to: target.descriptor, isLast: isLast)
  }
}

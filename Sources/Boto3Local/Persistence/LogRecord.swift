// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import LocalCore
import NIOCore
import WireFormats

/// What a log holds of a local AWS's life.
enum LogRecord: Sendable {
  /// A turn that changed something.
  case turn(RecordedTurn)
  /// The world of this moment got a name.
  case snapshot(id: UInt64)
  /// The world became that of a snapshot again.
  case restore(id: UInt64)
  /// A snapshot isn't needed any more.
  case drop(id: UInt64)
  /// The clock was set: how far it is ahead of the machine's, in microseconds.
  case clock(offset: Int64)
  /// Everything was removed.
  case reset

  private enum Tag: UInt8 {
    case request = 1
    case delivery, due, snapshot, restore, drop, clock, reset, report
  }

  /// Adds the record as a frame: length, CRC-32C, bytes.
  func append(to log: inout ByteBuffer) {
    let start = log.writerIndex
    log.writeRepeatingByte(0, count: Self.frameHeader)
    write(to: &log)
    let length = log.writerIndex - start - Self.frameHeader
    var checksum = CRC(.crc32c)
    log.withUnsafeReadableBytes { bytes in
      checksum.update(UnsafeRawBufferPointer(rebasing: bytes.suffix(length)))
    }
    log.setInteger(UInt32(length), at: start)
    log.setInteger(UInt32(truncatingIfNeeded: checksum.value), at: start + 4)
  }

  /// The bytes before a record.
  static let frameHeader = 8

  private func write(to log: inout ByteBuffer) {
    switch self {
    case .turn(let turn): write(turn, to: &log)
    case .snapshot(let id): log.writeTagged(Tag.snapshot.rawValue, Int64(bitPattern: id))
    case .restore(let id): log.writeTagged(Tag.restore.rawValue, Int64(bitPattern: id))
    case .drop(let id): log.writeTagged(Tag.drop.rawValue, Int64(bitPattern: id))
    case .clock(let offset): log.writeTagged(Tag.clock.rawValue, offset)
    case .reset: log.writeTagged(Tag.reset.rawValue, 0)
    }
  }

  private func write(_ turn: RecordedTurn, to log: inout ByteBuffer) {
    let tag: Tag
    switch turn.cause {
    case .request: tag = .request
    case .delivery: tag = .delivery
    case .due: tag = .due
    case .report: tag = .report
    }
    log.writeTagged(tag.rawValue, turn.now.microseconds)
    log.writeInteger(turn.random)
    switch turn.cause {
    case .delivery: break
    case .due(let key): log.write(key)
    case .report(let report, let key):
      log.write(key)
      // The rest of the record is the report.
      log.writeBytes(report)
    case .request(let request, let id, let arrived):
      log.writeInteger(arrived.microseconds)
      log.writeText(id)
      log.writeText(request.method)
      log.writeText(request.url.description)
      log.writeInteger(UInt32(request.headers.fields.count))
      for field in request.headers.fields {
        log.writeText(field.name)
        log.writeText(field.value)
      }
      // The rest of the record is the body.
      if let body = request.body.bytesInMemory { log.writeImmutableBuffer(body) }
    }
  }

  /// A record from its bytes; `nil` if they are none of this version's.
  init?(reading bytes: ByteBuffer) {
    var bytes = bytes
    guard let tag = bytes.readInteger(as: UInt8.self).flatMap(Tag.init),
      let number = bytes.readInteger(as: Int64.self)
    else { return nil }
    let now = LocalInstant(microseconds: number)
    switch tag {
    case .snapshot: self = .snapshot(id: UInt64(bitPattern: number))
    case .restore: self = .restore(id: UInt64(bitPattern: number))
    case .drop: self = .drop(id: UInt64(bitPattern: number))
    case .clock: self = .clock(offset: number)
    case .reset: self = .reset
    case .delivery, .due, .request, .report:
      guard let random = bytes.readInteger(as: UInt64.self),
        let cause = Self.cause(tag, &bytes)
      else { return nil }
      self = .turn(RecordedTurn(cause, now: now, random: random))
    }
  }

  private static func cause(_ tag: Tag, _ bytes: inout ByteBuffer) -> RecordedTurn.Cause? {
    switch tag {
    case .due: return bytes.readKey().map(RecordedTurn.Cause.due)
    case .report:
      guard let key = bytes.readKey() else { return nil }
      return .report(Array(bytes.readableBytesView), key)
    case .request:
      guard let arrived = bytes.readInteger(as: Int64.self), let id = bytes.readText(),
        let method = bytes.readText(), let url = bytes.readText().flatMap({ try? RequestURL($0) }),
        let count = bytes.readInteger(as: UInt32.self)
      else { return nil }
      var headers = WireHeaders()
      for _ in 0..<count {
        guard let name = bytes.readText(), let value = bytes.readText() else { return nil }
        headers.add(name, value)
      }
      let request = WireRequest(
        method: method, url: url, headers: headers,
        body: bytes.readableBytes == 0 ? .empty : .buffer(bytes.slice()))
      return .request(request, id: id, arrived: LocalInstant(microseconds: arrived))
    default: return .delivery
    }
  }
}

extension ByteBuffer {
  fileprivate mutating func writeTagged(_ tag: UInt8, _ number: Int64) {
    writeInteger(tag)
    writeInteger(number)
  }

  fileprivate mutating func writeText(_ text: String) {
    writeInteger(UInt32(text.utf8.count))
    writeString(text)
  }

  fileprivate mutating func write(_ key: World.Key) {
    writeText(key.service)
    writeText(key.account)
    writeText(key.region)
  }

  fileprivate mutating func readKey() -> World.Key? {
    guard let service = readText(), let account = readText(), let region = readText() else {
      return nil
    }
    return World.Key(service: service, account: account, region: region)
  }

  fileprivate mutating func readText() -> String? {
    readInteger(as: UInt32.self).flatMap { readString(length: Int($0)) }
  }
}

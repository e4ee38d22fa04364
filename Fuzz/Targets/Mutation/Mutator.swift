// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Makes inputs out of seeds by small random changes. The same seeds and random numbers make the
/// same inputs.
package struct Mutator: Sendable {
  /// The maximum length of an input.
  package static let maximumLength = 8192

  private let seeds: [[UInt8]]
  private let tokens: [[UInt8]]
  private var random: FuzzRandom

  /// - Parameter seeds: The initial inputs, of the target and of its corpus.
  package init(_ target: FuzzTarget, seeds: [[UInt8]], random: FuzzRandom) {
    self.seeds = seeds.isEmpty ? [[]] : seeds
    tokens = target.tokens
    self.random = random
  }

  /// The next input.
  package mutating func next() -> [UInt8] {
    // One input of 16 consists of tokens only, which reaches combinations that no seed has.
    var input = random.below(16) == 0 ? soup() : random.pick(seeds) ?? []
    repeat { change(&input) } while random.below(3) != 0
    if input.count > Self.maximumLength { input.removeSubrange(Self.maximumLength...) }
    return input
  }

  private mutating func soup() -> [UInt8] {
    var input: [UInt8] = []
    for _ in 0...random.below(24) { input += random.pick(tokens) ?? [] }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    switch random.below(12) {
    case 0: flipBit(&input)
    case 1: setByte(&input)
    case 2: input.removeSubrange(random.range(in: input.count, atMost: 16))
    case 3: insertBytes(&input)
    case 4, 5: insertToken(&input)
    case 6: copyRange(&input)
    case 7: repeatRange(&input)
    case 8: input.removeSubrange(random.below(input.count + 1)...)
    case 9: splice(&input)
    case 10: setNumber(&input)
    default: changeDigit(&input)
    }
  }

  private mutating func flipBit(_ input: inout [UInt8]) {
    guard !input.isEmpty else { return }
    input[random.below(input.count)] ^= 1 << UInt8(random.below(8))
  }

  private mutating func setByte(_ input: inout [UInt8]) {
    guard !input.isEmpty else { return }
    input[random.below(input.count)] = UInt8(truncatingIfNeeded: random.next())
  }

  private mutating func insertBytes(_ input: inout [UInt8]) {
    let bytes = (0...random.below(4)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    input.insert(contentsOf: bytes, at: random.below(input.count + 1))
  }

  private mutating func insertToken(_ input: inout [UInt8]) {
    guard let token = random.pick(tokens) else { return insertBytes(&input) }
    input.insert(contentsOf: token, at: random.below(input.count + 1))
  }

  private mutating func copyRange(_ input: inout [UInt8]) {
    let bytes = Array(input[random.range(in: input.count, atMost: 64)])
    input.insert(contentsOf: bytes, at: random.below(input.count + 1))
  }

  /// Repeats a range many times, for nesting, long names and long numbers.
  private mutating func repeatRange(_ input: inout [UInt8]) {
    let range = random.range(in: input.count, atMost: random.below(4) == 0 ? 32 : 2)
    let times = random.below(8) == 0 ? 1024 : random.below(32)
    guard range.count * times <= Self.maximumLength else { return }
    let bytes = Array(input[range])
    input.insert(
      contentsOf: repeatElement(bytes, count: times).joined(), at: range.lowerBound)
  }

  /// Joins the beginning of this input and the end of another.
  private mutating func splice(_ input: inout [UInt8]) {
    guard let other = random.pick(seeds) else { return }
    input.removeSubrange(random.below(input.count + 1)...)
    input += other[random.below(other.count + 1)...]
  }

  /// Writes a boundary value of 1, 2, 4 or 8 bytes in either byte order.
  private mutating func setNumber(_ input: inout [UInt8]) {
    let width = 1 << random.below(4)
    guard input.count >= width else { return }
    let limits: [UInt64] = [
      0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF,
      0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, .max, UInt64(input.count),
    ]
    let number = limits[random.below(limits.count)] &+ UInt64(random.below(3)) &- 1
    let isBigEndian = random.below(2) == 0
    let start = random.below(input.count - width + 1)
    for place in 0..<width {
      let shift = UInt64(isBigEndian ? width - 1 - place : place) * 8
      input[start + place] = UInt8(truncatingIfNeeded: number >> shift)
    }
  }

  /// Replaces a digit by another digit, a sign or a point.
  private mutating func changeDigit(_ input: inout [UInt8]) {
    let signs = Array("0123456789-+.eE".utf8)
    let start = random.below(input.count)
    guard let place = input[start...].firstIndex(where: { 48...57 ~= $0 }) else { return }
    input[place] = signs[random.below(signs.count)]
  }
}

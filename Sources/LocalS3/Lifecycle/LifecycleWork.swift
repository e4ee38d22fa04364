// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

extension Bucket {
  /// When the lifecycle configuration has something to do next: it works at midnight (UTC).
  var nextExpiry: LocalInstant? {
    guard settings[.lifecycle] != nil, let done = expired else { return nil }
    return LocalInstant(microseconds: done.microseconds + 1).midnight(after: 0)
  }

  private enum Step {
    /// The current version expires: it is deleted or covered by a delete marker.
    case expire(String)
    /// A version goes.
    case remove(String)
  }

  /// What a rule does with an object's versions, and when.
  private func work(
    _ rule: LifecycleRule, _ key: String, _ versions: [ObjectVersion]
  ) -> [(due: LocalInstant, step: Step)] {
    var work: [(due: LocalInstant, step: Step)] = []
    let current = versions[0]
    if current.isMarker {
      if versions.count == 1, rule.expiresMarkers, rule.matches(current, key) {
        work.append((current.modified.midnight(after: 0), .remove(current.id)))
      }
    } else if rule.matches(current, key), let due = rule.expiry(of: current) {
      work.append((due, .expire(current.id)))
    }
    if let (days, kept) = rule.noncurrent {
      for index in versions.indices.dropFirst(1 + kept)
      where rule.matches(versions[index], key) {
        // It isn't current any more since the next one was written.
        work.append(
          (versions[index - 1].modified.midnight(after: days), .remove(versions[index].id)))
      }
    }
    return work
  }

  /// Does what the lifecycle configuration has to do by now.
  mutating func expire(_ call: S3Call) {
    guard let due = nextExpiry, due <= call.now else { return }
    expired = call.now
    let rules = lifecycleRules.filter(\.isEnabled)
    for (key, versions) in objects.entries() {
      for rule in rules where rule.matches(key: key.text) {
        for (due, step) in work(rule, key.text, versions.list) where due <= call.now {
          run(step, key.text, versions.list, call)
        }
      }
    }
    for (key, _) in uploads.entries() {
      for rule in rules where rule.matches(key: key.key.text) {
        if let days = rule.abortDays, key.initiated.midnight(after: days) <= call.now {
          uploads[key] = nil
        }
      }
    }
  }

  private mutating func run(
    _ step: Step, _ key: String, _ versions: [ObjectVersion], _ call: S3Call
  ) {
    let id =
      switch step {
      case .expire(let id), .remove(let id): id
      }
    guard let version = versions.first(where: { $0.id == id }),
      objects[ObjectKey(key)]?.list.contains(where: { $0.id == id }) == true,
      !LockChecks.protects(version, call.now, bypass: false) || isExpiry(step)
    else { return }
    if case .expire = step, versioning != nil {
      guard objects[ObjectKey(key)]?.current.id == id else { return }
      let marker = ObjectVersion(
        id: newVersionID(call.turn), modified: call.now, owner: account, content: nil,
        acl: .privately(owner))
      add(marker, at: key)
      Notifications.send("LifecycleExpiration:DeleteMarkerCreated", self, key, marker, call)
    } else {
      remove(id, of: key)
      Notifications.send("LifecycleExpiration:Delete", self, key, version, call)
    }
  }

  /// Whether a step only covers a version with a delete marker, which locks allow.
  private func isExpiry(_ step: Step) -> Bool {
    if case .expire = step { versioning != nil } else { false }
  }
}

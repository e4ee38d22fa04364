public import ServiceModel

extension Value: DeserializableShape {
  /// Reads the value that is next.
  @specialized(where D == JSONDeserializer)
  @specialized(where D == CBORDeserializer)
  @specialized(where D == XMLDeserializer)
  @specialized(where D == MessageDeserializer<XMLDeserializer>)
  @specialized(where D == MessageDeserializer<JSONDeserializer>)
  @specialized(where D == TextDeserializer)
  public init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws {
    let flags = schema.flags
    if schema.type == .blob || flags.contains(.eventStream),
      let stream = try deserializer.readStream(schema)
    {
      self = stream
      return
    }
    if try deserializer.readNull() {
      self = .null
      return
    }
    if flags.contains(.document) || flags.contains(.jsonValue) {
      self = try deserializer.readDocument(schema)
      return
    }
    if let misfit = try deserializer.readMisfit(schema) {
      self = misfit
      return
    }
    switch schema.type {
    case .structure: self = .structure(try Structure(from: &deserializer, as: schema))
    case .list:
      var elements: [Value] = []
      try deserializer.readList(schema) { deserializer, schema in
        elements.append(try Value(from: &deserializer, as: schema))
      }
      self = .list(elements)
    case .map:
      var entries = Structure()
      try deserializer.readMap(schema) { key, deserializer, schema in
        if entries.isEmpty { entries.reserveCapacity(8) }
        entries[key] = try Value(from: &deserializer, as: schema)
      }
      self = .structure(entries)
    case .string: self = .string(try deserializer.readString(schema))
    case .blob: self = .blob(try deserializer.readBlob(schema))
    case .boolean: self = .bool(try deserializer.readBoolean(schema))
    case .integer, .long: self = try deserializer.readInteger(schema)
    case .float, .double: self = .double(try deserializer.readDouble(schema))
    case .timestamp: self = .timestamp(try deserializer.readTimestamp(schema))
    }
  }
}

extension Structure: DeserializableShape {
  /// Reads the structure that is next. A union's member that the schema doesn't know becomes
  /// `SDK_UNKNOWN_MEMBER`, as in botocore.
  public init<D: ShapeDeserializer>(from deserializer: inout D, as schema: Schema) throws {
    var builder = StructureBuilder()
    // Room for what most structures have: growing step by step would copy what is there.
    builder.structure.reserveCapacity(Swift.min(schema.members.count, 8))
    try deserializer.readStructure(schema, into: &builder)
    self = builder.structure
    if schema.has(.union), isEmpty, let name = builder.skipped {
      self["SDK_UNKNOWN_MEMBER"] = .structure(["name": .string(name)])
    }
  }
}

/// Collects the members of a dynamic structure.
private struct StructureBuilder: StructureConsumer {
  var structure = Structure()
  var skipped: String?

  mutating func readMember<D: ShapeDeserializer>(
    _ member: Schema, from deserializer: inout D
  ) throws {
    let value = try Value(from: &deserializer, as: member)
    guard !value.isNull else { return }
    structure.set(member.memberName, value)
  }

  mutating func skippedMember(_ name: String) { skipped = name }
}

public import ArgumentParser
public import S3Transfer

extension CopyProperties: ExpressibleByArgument {}

extension CaseConflictRule: ExpressibleByArgument {}

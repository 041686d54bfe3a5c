// RuleTable
